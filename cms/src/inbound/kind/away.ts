/** That who would read is away: a program says so, and so does a person who asks for advice. */
const AWAY =
  /(?:\b(?:en|de) (?:cong[ée]s?|vacances)|\babsente?s?\b|\bindisponible|\bhors (?:du|de mon) bureau|(?:sans|pas) acc[èe]s à m(?:a|es) (?:messagerie|mails?|e-?mails?|courriels?)|\b(?:on|annual|sick|parental|maternity) (?:leave|holiday|vacation)|\bout of (?:the )?office|\bi am (?:currently )?away|\bnicht (?:im b[üu]ro|erreichbar)|\bim urlaub|\babwesend|\bde vacaciones|\bfuera de (?:la )?oficina|\bin ferie)/iu
/** What a program goes on to say of the mail that it answers. */
const OF_THIS_MAIL =
  /(?:\b(?:à|dès|lors de) (?:mon|notre) retour|\ben mon absence|\bpendant mon absence|\b(?:toute|d[’']) ?(?:demande )?urgen(?:ce|te)|\b(?:toute|une) demande urgente|prendrai connaissance|acc[èe]s à m(?:a|es) (?:messagerie|mails?|e-?mails?|courriels?)|\b(?:up)?on my return|\bin my absence|\bwhen i (?:return|am back)|no access to (?:my )?e-?mails?|limited access to|for urgent|in urgent|\bnach meiner r[üu]ckkehr|dringenden f[äa]llen|\bin (?:dringend|eilig))/iu

/** Words of somebody who is away; enough to write nothing back to an answer by itself. */
export const speaksOfAbsence = (text: string): boolean => AWAY.test(text)

/** An out-of-office in all but its head: away, and what becomes of this mail meanwhile. Nothing is asked in one. */
export const isAwayNotice = (text: string): boolean =>
  speaksOfAbsence(text) && OF_THIS_MAIL.test(text) && !text.includes('?')
