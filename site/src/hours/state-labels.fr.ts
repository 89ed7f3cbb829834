// Words of the state of a place, each on its own: the script of pages must stay small.
export const OPEN = 'Ouvert maintenant'
export const SOON = 'Ferme bientôt'
export const APPOINTMENT = 'Ouvert sur rendez-vous'
export const CLOSED = 'Fermé'
export const EXCEPTIONAL = 'Fermé exceptionnellement'
export const ALWAYS = '24\u00A0h sur 24'
export const TO_CHECK = 'Horaires à vérifier'
export const holidayWords = (name: string) => `Jour férié (${name})`
export const untilWords = (time: string) => `jusqu’à ${time}`
/** « ouvre demain à 9 h sur rendez-vous »; no time: it is left out. */
export const opensWords = (day: string, time: string | null, byAppointment: boolean) =>
  `ouvre ${day}${time === null ? '' : ` à ${time}`}${byAppointment ? ' sur rendez-vous' : ''}`
export const DAYS = ['aujourd’hui', 'demain'] as const
export const onDay = (day: string) => `le ${day.replace(/ 1 /, ' 1er ')}`
