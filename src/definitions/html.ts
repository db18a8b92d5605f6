/** Text as it stands in HTML on a page that Framework reads: nothing in it is markup, and nothing in it runs. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\$(?=\{)/g, "&#36;");
}
