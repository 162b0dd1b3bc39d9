/** Downloads the value as a JSON file. */
export const download = (fileName: string, value: unknown): void =>
  downloadText(fileName, JSON.stringify(value), 'application/json');

/** Downloads a text of that media type. */
export const downloadText = (fileName: string, text: string, type: string): void =>
  downloadBlob(fileName, new Blob([text], { type }));

/** Downloads a file. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
