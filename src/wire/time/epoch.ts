const SECONDS = /^(?:(\d{9,10})(?:\.\d{1,9})?|(\d{13}))$/
const MICROSOFT = /^\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/$/
/** 1990 and 2100, in seconds: outside them a number is more likely something else. */
const FROM = 631_152_000
const TO = 4_102_444_800

/** Seconds since 1970 of a count of seconds or milliseconds; null when the text is none, or far from the days of feeds. */
export function readEpoch(text: string): number | null {
  const [, seconds, millis] = SECONDS.exec(text) ?? []
  const micro = MICROSOFT.exec(text)?.[1]
  const time = seconds !== undefined ? Number(seconds) : Math.floor(Number(millis ?? micro ?? Number.NaN) / 1000)
  return time >= FROM && time < TO ? time : null
}
