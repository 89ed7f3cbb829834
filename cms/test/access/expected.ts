import type { Role } from './plant.ts'

/**
 * Who may do what, collection by collection. Letters: `a`, `b` documents read (see `plant.ts`);
 * after the bar: `c` create, `u` update `a`, `d` delete `a`, `v` read versions.
 */
type Row = Record<Role, string>

const none = '|'
const leadOnly = (lead: string): Row => ({
  anonymous: none,
  partnerA: none,
  partnerB: none,
  reception: none,
  lead,
})
const team = (everyone: string, lead: string): Row => ({
  anonymous: none,
  partnerA: everyone,
  partnerB: everyone,
  reception: everyone,
  lead,
})

export const EXPECTED: Record<string, Row> = {
  rubrics: team('ab|', 'ab|u'),
  themes: team('ab|', 'ab|cud'),
  hotlines: team('ab|', 'ab|cud'),
  services: team('ab|', 'ab|cud'),
  locations: team('ab|', 'ab|cud'),
  media: team('ab|', 'ab|cud'),
  guides: team('a|', 'ab|cudv'),
  organizations: team('a|', 'ab|cudv'),
  'glossary-terms': team('a|', 'ab|cudv'),
  news: team('a|', 'ab|cudv'),
  events: team('a|', 'ab|cudv'),
  resources: team('a|', 'ab|cudv'),
  'published-answers': team('a|', 'ab|cudv'),
  thesaurus: leadOnly('ab|cud'),
  'best-bets': leadOnly('ab|cud'),
  dangers: leadOnly('ab|cud'),
  intents: leadOnly('ab|cud'),
  'plain-words': leadOnly('ab|cud'),
  paragraphs: leadOnly('ab|cud'),
  users: {
    anonymous: none,
    partnerA: 'a|u',
    partnerB: 'b|',
    reception: none,
    lead: 'ab|cud',
  },
  tickets: {
    anonymous: none,
    partnerA: 'a|',
    partnerB: 'b|',
    reception: 'b|',
    lead: 'ab|',
  },
  corrections: {
    anonymous: none,
    partnerA: 'a|',
    partnerB: 'b|',
    reception: none,
    lead: 'ab|d',
  },
  letterTemplates: leadOnly('ab|'),
  contentGaps: leadOnly('ab|cud'),
  gapMarks: leadOnly('ab|'),
  answerLinks: leadOnly('ab|'),
  tallies: leadOnly(none),
  routes: leadOnly('ab|cud'),
  absences: {
    anonymous: none,
    partnerA: 'a|cud',
    partnerB: 'b|c',
    reception: none,
    lead: 'ab|cud',
  },
  partnerLinks: leadOnly('ab|'),
  contributions: leadOnly('ab|'),
  mails: leadOnly('ab|'),
  messages: leadOnly('ab|'),
  mailEvents: leadOnly('ab|'),
  sealedParts: leadOnly(none),
  presences: leadOnly(none),
  accessLog: leadOnly('ab|'),
  erasures: leadOnly('ab|'),
  counts: leadOnly(none),
  signals: leadOnly('ab|ud'),
  visits: leadOnly('ab|d'),
  desks: leadOnly('ab|cu'),
  publications: leadOnly('ab|'),
  seeded: leadOnly(none),
  keyChecks: leadOnly(none),
  secondFactors: leadOnly(none),
  signIns: leadOnly(none),
  'payload-locked-documents': {
    anonymous: none,
    partnerA: 'a|cud',
    partnerB: '|c',
    reception: '|c',
    lead: 'ab|cud',
  },
  'payload-preferences': {
    anonymous: none,
    partnerA: 'a|cud',
    partnerB: 'b|c',
    reception: '|c',
    lead: '|c',
  },
  'payload-jobs': leadOnly(none),
  'payload-kv': leadOnly(none),
  'payload-migrations': leadOnly(none),
}
