/** That who would read is away: a program says so, and so does a person who asks for advice. */
const AWAY =
  /(?:(?<!\p{L})(?:en|de) (?:cong[ée]s?|vacances)|\babsente?s?\b|\bindisponible|\bhors (?:du|de mon) bureau|(?:sans|pas) acc[èe]s à m(?:a|es) (?:messagerie|mails?|e-?mails?|courriels?)|\b(?:on|annual|sick|parental|maternity) (?:leave|holiday|vacation)|\bout of (?:the )?office|\bi am (?:currently )?away|\bnicht (?:im b[üu]ro|erreichbar)|\bim urlaub|\babwesend|\bde vacaciones|\bfuera de (?:la )?oficina|\bin ferie)/iu
/**
 * What a program goes on to say of the mail that it answers: that it will be read, and whom to ask meanwhile.
 * « À mon retour » alone is a person’s as well: « à mon retour, mon employeur veut changer mon poste ».
 */
const OF_THIS_MAIL = [
  /(?:prendrai connaissance de (?:votre|vos)|lirai (?:votre|vos)|vous (?:répondr|recontacter|reviendr)(?:ai|ons)|reviendr(?:ai|ons) vers vous|traiter(?:ai|ons) (?:votre|vos))/iu,
  /répon[sd][^.!?\n]{0,60}(?<!\p{L})(?:à|dès) (?:mon|notre) retour/iu,
  /(?:(?<!\p{L})pour (?:toute|une|les) (?:demandes? |questions? )?urgen(?:ce|te)s?|en cas d[’']urgence|\b(?:en|pendant) mon absence[^.!?\n]{0,40}(?:contact|adress|joindre|écri))/iu,
  /(?:sans|pas) acc[èe]s à m(?:a|es) (?:messagerie|mails?|e-?mails?|courriels?)/iu,
  /\b(?:reply|respond|answer|read|back to you)\b[^.!?\n]{0,60}\b(?:return|back)\b|\b(?:no|limited) access to (?:my )?e-?mails?|\bfor urgent|\bin (?:my absence|urgent)/iu,
  /\bnach meiner rückkehr|dringenden fällen|\bin (?:dringend|eilig)/iu,
]

/** Words of somebody who is away; enough to write nothing back to an answer by itself. */
export const speaksOfAbsence = (text: string): boolean => AWAY.test(text)

/** An out-of-office in all but its head: away, and what becomes of this mail meanwhile. Nothing is asked in one. */
export const isAwayNotice = (text: string): boolean =>
  speaksOfAbsence(text) && OF_THIS_MAIL.some((say) => say.test(text)) && !text.includes('?')
