const BE =
  "(?:est|sont|sera|seront|serait|seraient|était|étaient|être|soit|soient|été|n'est pas|ne sont pas)"
const PARTICIPLE =
  '\\p{L}{2,}(?:é|ée|és|ées|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ertes)'
/** By what means, how often: nobody who acts. */
const NO_ONE =
  '(?:mois|an|année|jour|semaine|trimestre|heure|personne|enfant|courrier|mail|e-mail|courriel|lettre|téléphone|internet|écrit|exemple|virement|chèque|erreur|avance|voie|le biais|ici|là)'
const PASSIVE = new RegExp(
  `(?<!\\p{L})${BE}(?: \\p{L}+ment| ensuite| alors| aussi| toujours| parfois| souvent)? ${PARTICIPLE} par (?!${NO_ONE}(?!\\p{L}))`,
  'iu',
)

/**
 * True for a sentence that says by whom something is done (« est versée par la CAF »). Without « par »
 * letters alone do not tell a passive from « est arrivé »: those are left alone.
 */
export const looksPassive = (sentence: string): boolean =>
  PASSIVE.test(
    sentence
      .normalize('NFC')
      .replace(/[’ʼ]/g, "'")
      .replace(/[\u00A0\u202F]/g, ' '),
  )
