/** Whether the browser has promised to keep what is stored here; null if it does not say. */
export async function isPersisted(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    // Not a secure page, or an old browser.
    return null;
  }
}

/** Asks that the browser keep the store when the disk runs short; a refusal changes nothing here. */
export async function askToPersist(): Promise<void> {
  try {
    if ((await isPersisted()) === false) await navigator.storage.persist();
  } catch {
    // The store is then as lasting as the browser makes it.
  }
}
