/** PLOVER's sectors in words. Source: PLOVER 2.0. */
export const SECTOR_NAMES: Readonly<Record<string, string>> = {
  COP: 'police',
  GOV: 'government',
  JUD: 'courts',
  LEG: 'legislature',
  MIL: 'armed forces',
  PRM: 'pro-government paramilitaries',
  PTY: 'parties',
  REB: 'armed opposition',
  SPY: 'intelligence services',
  UAF: 'unidentified armed force',
  UNK: 'unidentified',
  AGR: 'peasants',
  BUS: 'business',
  CRM: 'criminals',
  CVL: 'civilians',
  EDU: 'education',
  ELI: 'former officials and their kin',
  JRN: 'media',
  LAB: 'labour',
  MED: 'health',
  REF: 'refugees and displaced',
  OPP: 'opposition',
  PRE: 'partially recognised',
  REL: 'religious',
  SOC: 'civil society',
}

/** The codes that PLOVER gives to actors of no country, in words. */
export const STATELESS_NAMES: Readonly<Record<string, string>> = {
  IGO: 'international organisations',
  UNO: 'the United Nations',
  EUR: 'the European Union',
  NGO: 'non-governmental organisations',
  ISM: 'international social movements',
  IMG: 'transnational armed groups',
  MNC: 'multinational companies',
}
