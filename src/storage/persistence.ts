/** Whether the browser has promised to keep what is stored here; null if it does not say. */
export async function isPersisted(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    // The page is not secure, or the browser is old.
    return null;
  }
}

/** Asks the browser to keep the store when the disk runs short. A refusal changes nothing here. */
export async function askToPersist(): Promise<void> {
  try {
    if ((await isPersisted()) === false) await navigator.storage.persist();
  } catch {
    // The store is then as lasting as the browser makes it.
  }
}
