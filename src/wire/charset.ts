const XML = /^\s{0,40}<\?xml[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']([\w:.-]{1,40})/i
const META = /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{1,40})/i

/** True when the label names an encoding that this machine reads. */
export function knownEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/**
 * The encoding that an XML declaration or an HTML `meta` names in the first 4 kB; null when none or one that nobody knows, or
 * when it says UTF-8 or UTF-16: asked only of bytes that are neither.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = (XML.exec(head) ?? META.exec(head))?.[1]
  return label !== undefined && !/^utf-?\d/i.test(label) && knownEncoding(label) ? label : null
}
