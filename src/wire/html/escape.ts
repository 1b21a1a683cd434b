/** Text without the control characters that no text needs. */
export const withoutControls = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '')

/** Text that can stand anywhere in HTML, in a quoted attribute too. */
export const escapeHtml = (text: string): string =>
  withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
