import { pick, type Random } from '../random.ts'

/** Spellings that sound the same, or nearly, to somebody who writes as they hear. */
const RULES: readonly (readonly [pattern: RegExp, written: string])[] = [
  [/tion/, 'sion'],
  [/cti/, 'xi'],
  [/qu/, 'k'],
  [/^c(?=[aou])/, 'k'],
  [/c(?=[eiéè])/, 's'],
  [/ç/, 'ss'],
  [/ç/, 's'],
  [/oi(?!n)/, 'wa'],
  [/è|ê/, 'ai'],
  [/ai(?!n|l|m)/, 'é'],
  [/ai(?!n|l|m)/, 'e'],
  [/ei(?!n|l)/, 'é'],
  [/eau/, 'o'],
  [/au/, 'o'],
  [/ph/, 'f'],
  [/th/, 't'],
  [/ch/, 'sh'],
  [/y(?![aeiou])/, 'i'],
  [/en(?=[tcdsvf])/, 'an'],
  [/an(?=[tcdsvg])/, 'en'],
  [/em(?=[bp])/, 'am'],
  [/ain|ein/, 'in'],
  [/m(?=[bp])/, 'n'],
  [/([bcdfglmnprst])\1/, '$1'],
  [/g(?=[eéi])/, 'j'],
  [/j/, 'g'],
  [/(?<=[aeiouéy])s(?=[aeiouéy])/, 'z'],
  [/^h(?=[aeiouéô])/, ''],
  [/(?<=.{2})er$/, 'é'],
  [/(?<=.{2})er$/, 'ait'],
  [/(?<=.{2})(é|ez|és|ée|ées)$/, 'er'],
  [/(?<=.{2})(ez|és|ée|ées|ait)$/, 'é'],
  [/(?<=.{3})[tsdpx]$/, ''],
  [/(?<=.{3})es?$/, ''],
  [/(?<=.{3})ement$/, 'man'],
  [/(?<=.{2})ille/, 'iye'],
  [/œu/, 'eu'],
]

/** Every other way in which a word can be written by its sound, one change each. */
export const soundsLike = (word: string): string[] => [
  ...new Set(
    RULES.filter(([pattern]) => pattern.test(word))
      .map(([pattern, written]) => word.replace(pattern, written))
      .filter((other) => other.length > 1),
  ),
]

/** A word written by its sound at one place; the same word where it is written as it sounds. */
export const bySound = ({ word, random }: { word: string; random: Random }): string =>
  pick(random, soundsLike(word)) ?? word
