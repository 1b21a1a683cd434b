/**
 * Points of each piece of evidence that two accounts tell of one event; a sum of `JOIN` or more makes one incident. Fitted by logistic
 * regression on pairs of `eval/fusion/dev` and rounded (eval/fusion/fit.ts); what the set cannot tell is set by hand.
 */
export const WEIGHTS = {
  daySame: 2.5,
  dayWithin: 1.1,
  dayUntold: 1.7,
  dayNear: 0,
  dayLate: -1.2,
  dayNext: -0.5,
  dayTwo: -2,
  dayApart: -6,
  placeSame: 1.5,
  placeHere: 1.5,
  placeNear: 0.8,
  placeOff: -3,
  placeFar: -5.5,
  placeAbroad: -5,
  placeBorder: -0.3,
  placeNone: 0,
  unitSame: 0.3,
  unitOther: -2.5,
  perpetratorSame: 1.4,
  perpetratorOther: -1.5,
  perpetratorHead: 0.2,
  perpetratorNone: 0,
  victimEntity: 1.5,
  victimHead: 0.3,
  victimCalling: 0.3,
  victimCountry: 0.5,
  victimAbroad: -1.2,
  victimOther: -0.8,
  victimNone: 0,
  tollSame: 1,
  tollSmall: 0.1,
  tollClose: 0.6,
  tollOff: -0.4,
  tollApart: -2.2,
  tollNone: 0,
  actSame: 1.2,
  actOdds: -3,
  actOther: -2,
  actLaw: -5,
  actNone: 0,
  name: 0.4,
  words: 9,
  wire: 2.5,
  oneStory: -1.5,
  ownText: 0,
} as const

export type EvidenceCode = keyof typeof WEIGHTS

/** Day and kind of act together count for no more than this. */
export const GENERAL_MOST = 2
export const JOIN = 2.2
/** An account by itself needs less where it fits one incident better than any other by the margin. */
export const ALONE = 0.8
export const MARGIN = 1
/** A recall or sequel needs less: it only looks for the incident that fits best. */
export const ATTACH = 2
/** Less than this of what is specific ties nothing. */
export const SPECIFIC_LEAST = 0.3
/** From here on two accounts share a hood. */
export const HOOD = 1
/** Without so much of their own the accounts are not tied by what the stories share. */
export const OWN_LEAST = 0.4
