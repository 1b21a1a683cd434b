const BRACKETED = /[[(](?=[^[\]()]{0,100}(?:photo|getty|images?\b|file\b|handout))[^[\]()]{3,100}[\])]\.?$/i
const SLASHED =
  /(?:^|\s|[.([—–-])(?:REUTERS|AFP|AP Photo|AP|EPA(?:-EFE)?|Getty Images|Xinhua|Anadolu)\s{0,2}\/\s{0,2}\p{Lu}[\p{L}.'’/ -]{2,60}[\])]?$/u

/** True for a short paragraph that ends with the credit of a photograph. */
export const isCaption = (paragraph: string): boolean =>
  paragraph.length <= 500 && (BRACKETED.test(paragraph.slice(-110)) || SLASHED.test(paragraph.slice(-90)))
