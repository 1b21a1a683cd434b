import type { Mark } from '../item.ts'
import { readInstant } from '../time/instant.ts'
import type { Block } from './blocks.ts'

const TEASER =
  /^\W{0,4}(?:(?:read|see|watch)\s(?:also|more|next|this)|also\s(?:read|see|watch)|read\s(?:our|the)\s(?:full|explainer)|related(?:\s(?:article|story|stories|news|coverage|reading|links?))?|recommended(?:\sfor\syou)?|must\sread|don[’']t\smiss|more\s(?:on\sthis|from|stories|news|in)|in\spictures|in\sdepth|explainer|editors?[’']?s?\spicks?|you\s(?:may|might)\s(?:also\s)?(?:like|be\sinterested)|most\sread|trending|en\srelation|lire\saussi|lea\stambi[eé]n|leia\stamb[eé]m|lesen\ssie\sauch|mehr\szum\sthema|lees\sook|baca\sjuga|читайте\sтакже|اقرأ\sأيضا)\s{0,2}(?:[:|»>–—-]|$)/iu
const ALL_LINK_TEASER = /^\W{0,4}(?:read|see|watch|click|follow|more|also|related|listen|analysis|opinion|video|photos?|explained|live)\b/i
const BOILERPLATE =
  /^\W{0,4}(?:rate\sthis|advertisement|advertising|sponsored(?:\scontent)?|story\scontinues\s(?:below|after)|article\scontinues|continue\sreading|scroll\s(?:down\s)?to\scontinue|sign\sup\s(?:for|to|here)|subscribe\s(?:to|now|for)|subscribers?\sonly|already\sa\ssubscriber|log\sin\sto|join\s(?:our|us\son)\s(?:whatsapp|telegram|newsletter|channel)|get\s(?:the\slatest|our|all\sthe\slatest)\b.{0,60}(?:inbox|newsletter|app|alerts)|follow\sus|follow\s[\p{L}\s@]{2,40}\son\s(?:twitter|x|facebook|instagram|telegram)|share\s(?:this|on|via)|like\sus\son|download\s(?:the|our)\s.{0,20}app|click\shere\sto|(?:we|this\s(?:site|website))\suses?\scookies|accept\s(?:all\s)?cookies|©|\(c\)\s?\d{4}|copyright\s(?:©|\(c\)|\d{4})|all\srights\sreserved|(?:photo|image|picture|photograph)s?\s?(?:credit|by|courtesy)?\s?[:|]|file\sphoto|tags?\s?:|topics?\s?:|filed\sunder|categor(?:y|ies)\s?:|(?:have|got)\s(?:a\s)?(?:news\s)?tip|support\s(?:our|independent)\sjournalism|(?:your\s)?(?:browser|javascript)\s(?:does|is)\b)/iu
const BYLINE =
  /^(?:by|von|par|por|words\sby|written\sby|reported\sby|story\sby)\s?:?\s\p{Lu}[^.!?]{1,100}$|^(?:first\s)?(?:published|updated|posted|last\s(?:updated|modified)|date)\b[^.!?]{0,80}\d{4}[^.!?]{0,40}$|^\d{1,3}\smin(?:ute)?s?\sread$/iu
const LABELS: readonly (readonly [Mark['kind'], RegExp])[] = [
  [
    'boilerplate',
    /^(?:\d{1,5}\s)?(?:comments?|responses|replies|reader\scomments|leave\sa\s(?:reply|comment)|join\sthe\s(?:discussion|conversation)|post\sa\scomment|have\syour\ssay)(?:\s?\(\d{1,5}\))?:?$/i,
  ],
  [
    'teaser',
    /^(?:related(?:\s(?:articles?|stories|news|coverage|posts?|links?|content|topics))?|read\s(?:more|next|also)|also\sread|see\salso|more\s(?:on\sthis(?:\sstory)?|from\s[\p{L}\s]{2,40}|stories|news|headlines|to\sread|to\sexplore)|you\s(?:may|might)\salso\s(?:like|enjoy)|recommended(?:\s(?:for\syou|stories|reading))?|most\s(?:read|popular|viewed)|top\sstories|trending(?:\snow)?|latest(?:\s(?:news|stories|headlines))?|editors?[’']?s?\s(?:picks?|choice)|what\sto\sread\snext|elsewhere\son\s[\p{L}\s]{2,40}|in\sother\snews|up\snext|around\sthe\sweb)\s?[:»>]?$/iu,
  ],
]

/** What the words of a paragraph say that it is; null for prose. */
export function wordMark({ text, linked, element }: Block): Mark['kind'] | null {
  if (text.length > 400) return null
  if (TEASER.test(text) && (linked >= text.length * 0.3 || text.length < 160)) return 'teaser'
  if (linked >= text.length * 0.6 && text.length < 250 && ALL_LINK_TEASER.test(text)) return 'teaser'
  if (BOILERPLATE.test(text) && !isSentenceOfStory(text)) return 'boilerplate'
  return text.length < 140 && element.nodeName !== 'LI' && text.split('\n').every(isBylineLine) ? 'byline' : null
}

const CLOCK = /^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?$/i

/** A name behind `By`, a date or a time of day alone. */
const isBylineLine = (line: string): boolean => BYLINE.test(line) || CLOCK.test(line) || (line.length <= 60 && readInstant(line) !== null)

/** Words such as `share this` may begin a sentence of the story; furniture is short and speaks to the reader. */
const isSentenceOfStory = (text: string): boolean => text.length > 200 && !/\b(?:you|your|our|we|us|here)\b/i.test(text)

/** The kind of what stands under a heading such as `Related stories` or `12 comments`; null for other words. */
export function isLabel({ text, mark }: Block): Mark['kind'] | null {
  if (mark !== null || text.length > 60) return null
  return LABELS.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null
}

/** Three or more words, all of them linked, with no end of a sentence. */
export const isLinkList = (block: Block): boolean =>
  block.linked >= block.text.length * 0.9 && block.text.split(' ').length >= 3 && !/[.!?]["'”’]?$/.test(block.text)
