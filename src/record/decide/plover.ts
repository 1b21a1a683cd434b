// What PLOVER says of types and modes, as data/ontology/types.tsv and modes.tsv have it (plover.test.ts compares them).

export interface TypeCodes {
  readonly quad: string
  /** By mode, `-` for none: score and nearest CAMEO code. */
  readonly modes: Readonly<Record<string, readonly [score: number, cameo: string]>>
}

export const PLOVER: Readonly<Record<string, TypeCodes>> = {
  AGREE: {
    quad: 'verbal cooperation',
    modes: {
      '-': [2.5, '030'],
    },
  },
  CONSULT: {
    quad: 'verbal cooperation',
    modes: {
      '-': [2.5, '040'],
      visit: [4, '042'],
      'third-party': [1, '045'],
      multilateral: [4, '046'],
      phone: [1.5, '041'],
    },
  },
  SUPPORT: {
    quad: 'verbal cooperation',
    modes: {
      '-': [5, '050'],
    },
  },
  CONCEDE: {
    quad: 'verbal cooperation',
    modes: {
      '-': [4.5, '080'],
      ceasefire: [4.5, '0871'],
    },
  },
  COOPERATE: {
    quad: 'material cooperation',
    modes: {
      '-': [9.5, '060'],
    },
  },
  AID: {
    quad: 'material cooperation',
    modes: {
      '-': [10, '070'],
    },
  },
  RETREAT: {
    quad: 'material cooperation',
    modes: {
      '-': [6.5, '080'],
      withdraw: [8, '0874'],
      release: [6.5, '084'],
      disarm: [10, '0873'],
      ceasefire: [7.5, '0871'],
      access: [6.5, '086'],
      resign: [4.5, '0831'],
    },
  },
  REQUEST: {
    quad: 'verbal conflict',
    modes: {
      '-': [0, '100'],
      assist: [0.5, '103'],
      change: [-1, '104'],
      yield: [-1, '105'],
      meet: [0, '107'],
    },
  },
  ACCUSE: {
    quad: 'verbal conflict',
    modes: {
      '-': [-3, '110'],
      disapprove: [-2, '111'],
      investigate: [-3.5, '090'],
      allege: [-3.5, '112'],
    },
  },
  REJECT: {
    quad: 'verbal conflict',
    modes: {
      '-': [-2, '120'],
      assist: [-1.5, '122'],
      change: [-2, '123'],
      yield: [-2, '124'],
      meet: [-2, '125'],
    },
  },
  THREATEN: {
    quad: 'verbal conflict',
    modes: {
      '-': [-3.5, '130'],
      restrict: [-3, '132'],
      arrest: [-3.5, '132'],
      relations: [-3.5, '131'],
      expel: [-3.5, '131'],
      territory: [-4, '1382'],
      violence: [-3.5, '138'],
    },
  },
  PROTEST: {
    quad: 'material conflict',
    modes: {
      '-': [-5, '140'],
      demo: [-5, '141'],
      riot: [-7, '145'],
      strike: [-5, '143'],
      hunger: [-4.5, '142'],
      boycott: [-4.5, '143'],
      obstruct: [-4.5, '144'],
      vandalize: [-5, '145'],
    },
  },
  SANCTION: {
    quad: 'material conflict',
    modes: {
      '-': [-6, '160'],
      convict: [-6, '163'],
      expel: [-5.5, '166'],
      withdraw: [-6, '166'],
      discontinue: [-6, '162'],
    },
  },
  MOBILIZE: {
    quad: 'material conflict',
    modes: {
      '-': [-5.5, '150'],
      troops: [-6.5, '154'],
      weapons: [-6.5, '154'],
      police: [-5.5, '151'],
      militia: [-6, '155'],
    },
  },
  COERCE: {
    quad: 'material conflict',
    modes: {
      '-': [-7, '170'],
      seize: [-7, '171'],
      restrict: [-7, '172'],
      censor: [-6.5, '172'],
      curfew: [-6.5, '1723'],
      'martial-law': [-7.5, '1724'],
      arrest: [-7, '173'],
      deport: [-7, '174'],
      withhold: [-7, '175'],
      misinformation: [-6.5, '172'],
      cyber: [-7, '176'],
    },
  },
  ASSAULT: {
    quad: 'material conflict',
    modes: {
      '-': [-9, '180'],
      abduct: [-8.5, '181'],
      beat: [-7.5, '182'],
      torture: [-8.5, '1822'],
      sexual: [-8.5, '1821'],
      targeted: [-9.5, '186'],
      destroy: [-8.5, '180'],
      primitive: [-8, '190'],
      firearms: [-9, '193'],
      explosives: [-9, '183'],
      'suicide-attack': [-9.5, '1831'],
      aerial: [-9.5, '195'],
      drone: [-9.5, '1952'],
      'heavy-weapons': [-9.5, '194'],
      'crowd-control': [-7.5, '175'],
      unconventional: [-10, '204'],
    },
  },
}
