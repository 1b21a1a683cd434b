const ADDRESS = /^(?:[a-z]{2,8}:\/\/|www\.|mailto:|doi:)\S/i
const MAIL = /^[\w.+%&-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,40}){0,8}/
const DOMAIN =
  /^[\w-]{1,63}(?:\.[\w-]{2,63}){0,4}\.(?:com|org|net|edu|gov|info|html?|pdf|docx?|xls|mp3|jpe?g|png|(?:co|ac|org|gov)\.[a-z]{2})(?:[/?#]\S*)?(?![\w@])/i
/** Newsgroups and package names: three or more lower-case parts. */
const DOTTED = /^[a-z]{2,24}(?:\.[a-z][a-z-]{1,24}){2,6}(?![\w.@])/
const NEVER_LAST = '.,;:!?\'"’”)]}>'
const LONGEST = 4000

/**
 * Length of the web address, e-mail address or file name that a stretch without white space begins with; 0 when it begins
 * with none. Stops and closing marks after it are left out; a closing bracket stays where its opening one is inside.
 */
export function webWordLength(chunk: string): number {
  if (chunk.length < 4 || chunk.length > LONGEST || !looksLikeWeb(chunk)) return 0
  if (ADDRESS.test(chunk)) return trimmed(chunk, chunk.length)
  const found = MAIL.exec(chunk) ?? DOMAIN.exec(chunk) ?? DOTTED.exec(chunk)
  return found ? trimmed(found[0], found[0].length) : 0
}

const looksLikeWeb = (chunk: string): boolean => {
  const dot = chunk.indexOf('.')
  return (dot > 0 && dot < chunk.length - 1) || chunk.includes('@') || chunk.includes(':/')
}

function trimmed(address: string, length: number): number {
  let end = address.indexOf('>') > 0 ? address.indexOf('>') : length
  while (end > 0 && NEVER_LAST.includes(address[end - 1] as string)) {
    if (address[end - 1] === ')' && address.lastIndexOf('(', end - 1) >= 0) break
    end--
  }
  return end
}
