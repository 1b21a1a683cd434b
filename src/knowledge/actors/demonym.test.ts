import { describe, expect, it } from 'vitest'
import { demonymForms } from './demonym.ts'

describe('demonymForms', () => {
  it.each([
    ['Kenyan', ['Kenyan', 'Kenyans']],
    ['Chinese', ['Chinese']],
    ['Swiss', ['Swiss']],
    ['Manx', ['Manx']],
    ['Seychellois', ['Seychellois']],
    ['Frenchman', ['Frenchman', 'Frenchmen']],
    ['Dutchwoman', ['Dutchwoman', 'Dutchwomen']],
    ['Guernseyman', ['Guernseyman', 'Guernseymen']],
    ['Frenchmen', ['Frenchmen']],
    ['Turkmen', ['Turkmen', 'Turkmens']],
    ['German', ['German', 'Germans']],
    ['Ottoman', ['Ottoman', 'Ottomans']],
    ['Quebecer', ['Quebecer', 'Quebecers']],
  ])('gives %s and its plural', (one, forms) => {
    expect(demonymForms(one)).toEqual(forms)
  })
})
