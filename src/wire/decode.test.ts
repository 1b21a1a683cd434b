import { describe, expect, it } from 'vitest'
import { decodeAs } from './charset/decode-as.ts'
import { decode } from './decode.ts'

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes of a text in an encoding of one or two bytes a character, found by reading all of them. */
function encode(text: string, encoding: string): Uint8Array {
  const map = new Map<string, readonly number[]>()
  for (let a = 0xff; a >= 0x80; a--) {
    for (let b = 0xfe; b >= 0x40; b--) map.set(decodeAs(Uint8Array.of(a, b), encoding), [a, b])
  }
  for (let a = 255; a >= 0; a--) map.set(decodeAs(Uint8Array.of(a), encoding), [a])
  return Uint8Array.from([...text].flatMap((c) => map.get(c) ?? [0x3f]))
}

describe('what decides', () => {
  const french = 'Le port de Kassa a été fermé après l’attaque'
  it.each([
    ['valid UTF-8 without any charset, the first such byte late', utf8(`<p>${'plain '.repeat(300)}${french}</p>`), null, 'utf-8', 'utf-8'],
    ['the header alone', encode(french, 'windows-1252'), 'text/html; charset="ISO-8859-1"', 'windows-1252', 'header'],
    [
      'valid UTF-8 before a declaration that lies',
      utf8(`<?xml version="1.0" encoding="iso-8859-1"?><a>${french}</a>`),
      null,
      'utf-8',
      'utf-8',
    ],
    [
      'the declaration before the header',
      encode(`<?xml version='1.0' encoding='cp1252'?><a>${french}</a>`, 'windows-1252'),
      'text/xml; charset=koi8-r',
      'windows-1252',
      'declaration',
    ],
    [
      'the header where the declaration says UTF-8 and lies',
      encode(`<?xml version="1.0" encoding="utf-8"?><a>${french}</a>`, 'windows-1252'),
      'text/xml; charset=latin1',
      'windows-1252',
      'header',
    ],
    ['a mark', joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(french)), 'text/plain; charset=windows-1251', 'utf-8', 'bom'],
    ['nothing', encode(french, 'windows-1252'), null, 'windows-1252', 'fallback'],
  ])('%s', (_, bytes, contentType, encoding, by) => {
    const decoded = decode(bytes, contentType)
    expect(decoded).toMatchObject({ encoding, by, replaced: 0, mended: null, unknown: null })
    expect(decoded.text).toContain(french)
  })
})

describe('wide encodings', () => {
  const text = '<?xml version="1.0"?><a>Порт закрыт 🚢</a>'
  const units = (size: 2 | 4, little: boolean, mark: boolean): Uint8Array => {
    const values =
      size === 4 ? [...text].map((c) => c.codePointAt(0) as number) : [...Array(text.length).keys()].map((i) => text.charCodeAt(i))
    const all = mark ? [0xfeff, ...values] : values
    const view = new DataView(new ArrayBuffer(all.length * size))
    all.forEach((value, i) => {
      if (size === 4) view.setUint32(i * 4, value, little)
      else view.setUint16(i * 2, value, little)
    })
    return new Uint8Array(view.buffer)
  }
  it.each([
    ['utf-16le', 2, true],
    ['utf-16be', 2, false],
    ['utf-32le', 4, true],
    ['utf-32be', 4, false],
  ] as const)('%s with and without a mark', (encoding, size, little) => {
    expect(decode(units(size, little, true))).toMatchObject({ text, encoding, by: 'bom' })
    expect(decode(units(size, little, false))).toMatchObject({ text, encoding, by: 'guess' })
  })

  it('a code point that is none becomes a hole', () => {
    expect(decode(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0, 0, 0x11, 0))).toMatchObject({ text: 'A\ufffd', replaced: 1 })
  })

  it('EBCDIC is told by its first letters and read by its declaration', () => {
    const bytes = encode('<?xml version="1.0" encoding="cp500"?><a>Überfall [1]</a>', 'cp500')
    expect(decode(bytes)).toMatchObject({ encoding: 'cp500', by: 'declaration' })
    expect(decode(bytes).text).toContain('Überfall [1]')
  })

  it('the escapes of ISO-2022-JP', () => {
    const bytes = Uint8Array.of(0x1b, 0x24, 0x42, 0x39, 0x41, 0x1b, 0x28, 0x42, 0x20, 0x6f, 0x6b)
    expect(decode(bytes)).toMatchObject({ text: '港 ok', encoding: 'iso-2022-jp' })
  })
})

describe('a guess by letters, where nothing else is known', () => {
  it.each([
    ['windows-1251', 'Министр иностранных дел прибыл в порт, где вчера произошёл взрыв.'],
    ['koi8-r', 'Министр иностранных дел прибыл в порт, где вчера произошёл взрыв.'],
    ['koi8-u', 'Міністр закордонних справ прибув до порту, де її чекали мешканці Київщини.'],
    ['ibm866', 'Министр иностранных дел прибыл в порт, где вчера произошёл взрыв.'],
    ['windows-1253', 'Ο υπουργός έφτασε χθες στο λιμάνι μετά την έκρηξη.'],
    ['windows-1255', 'שר החוץ הגיע אתמול אל הנמל לאחר הפיצוץ בעיר'],
    ['windows-1256', 'وصل وزير الخارجية أمس إلى الميناء بعد الانفجار في المدينة'],
    ['windows-874', 'รัฐมนตรีเดินทางถึงท่าเรือเมื่อวานนี้หลังเกิดเหตุระเบิดในเมือง'],
    ['windows-1250', 'Wczoraj żołnierze zajęli port w mieście, a część załogi została ranna. Władze śledzą łódź.'],
    [
      'windows-1254',
      'Bakan dün patlamanın ardından limana ulaştı ve yaralıları gördü, şimdi başkente dönüyor ve ağır kayıpları açıklıyor.',
    ],
    ['shift_jis', '外務大臣は昨日、爆発のあった港に到着した。'],
    ['euc-jp', '外務大臣は昨日、爆発のあった港に到着した。'],
    ['euc-kr', '외무 장관이 어제 폭발이 일어난 항구에 도착했다.'],
    ['gbk', '外交部长昨天抵达发生爆炸的港口,并会见了当地居民。'],
    ['big5', '外交部長昨天抵達發生爆炸的港口,並會見了當地居民。'],
  ])('%s', (encoding, text) => {
    const bytes = encode(`<title>${text}</title>`, encoding)
    expect(decode(bytes)).toMatchObject({ text: `<title>${text}</title>`, encoding, by: 'guess' })
  })

  it.each([
    'Der Bürgermeister von Köln grüßte die Gäste',
    'São João não é só à beira-mar',
    'Þjóðin fór á þing í gær, sagði ráðherra',
    'Señor Núñez llegó ayer',
  ])('Latin letters are not taken for others: %s', (text) => {
    expect(decode(encode(text, 'windows-1252'))).toMatchObject({ text, by: 'fallback' })
  })

  it('a Latin label over another script is passed over; a label of that script is not', () => {
    const russian = 'Министр иностранных дел прибыл в порт, где вчера произошёл взрыв.'
    const xml = (label: string): Uint8Array => encode(`<?xml version="1.0" encoding="${label}"?><a>${russian}</a>`, 'windows-1251')
    expect(decode(xml('ISO-8859-1'))).toMatchObject({ encoding: 'windows-1251', by: 'guess' })
    expect(decode(xml('koi8-r'))).toMatchObject({ encoding: 'koi8-r', by: 'declaration' })
  })
})

describe('what is broken', () => {
  it('a few broken bytes in UTF-8 are holes, and counted', () => {
    const bytes = joined(utf8('é'.repeat(40)), Uint8Array.of(0xe9, 0x20), utf8('ü'))
    expect(decode(bytes, 'text/plain; charset=latin1')).toMatchObject({ encoding: 'utf-8', replaced: 1 })
  })

  it('an unknown label is told, and the next source asked', () => {
    const bytes = encode('<?xml version="1.0" encoding="wire-9"?><a>Порт закрыт</a>', 'windows-1251')
    expect(decode(bytes, 'text/xml; charset=windows-1251')).toMatchObject({ encoding: 'windows-1251', by: 'header', unknown: 'wire-9' })
    expect(decode(utf8('<?xml version="1.0" encoding="wire-9"?><a>é</a>'))).toMatchObject({ by: 'utf-8', unknown: 'wire-9' })
  })

  it('a label of two-byte letters over bytes that are none is passed over', () => {
    const bytes = encode('<?xml version="1.0" encoding="euc-jp"?><a>Été à Nîmes, où la fête a été gâchée</a>', 'windows-1252')
    expect(decode(bytes).text).toContain('Été à Nîmes, où la fête a été gâchée')
  })

  it.each([
    ['Port de CÃ´te dâ€™Ivoire rouvert', 'Port de Côte d’Ivoire rouvert'],
    ['РџРѕСЂС‚ Р·Р°РєСЂС‹С‚', 'Порт закрыт'],
  ])('encoded twice: %s', (twice, once) => {
    expect(decode(utf8(twice))).toMatchObject({ text: once, mended: 'twice' })
  })

  it.each(['Der Satz „CÃ´te“ zeigt einen Fehler', 'NÃO É', 'Å is a letter', 'Порт', '“Ã” and â'])('not encoded twice: %s', (text) => {
    expect(decode(utf8(text))).toMatchObject({ text, mended: null })
  })

  it('control characters that stand for the marks of windows-1252', () => {
    expect(decode(utf8('the \u0093port\u0094 \u0096 closed, été'))).toMatchObject({ text: 'the “port” – closed, été', mended: 'controls' })
  })

  it('any bytes give a text', () => {
    for (let seed = 1; seed < 200; seed++) {
      let x = seed
      const bytes = Uint8Array.from({ length: seed * 3 }, () => {
        x = (x * 1103515245 + 12345) & 0x7fffffff
        return x >> 16
      })
      expect(typeof decode(bytes).text).toBe('string')
    }
  })
})
