/** What a variable of the environment should have been. */
export const labels = {
  port: 'un numéro de port est attendu, de 1 à 65535',
  url: 'une adresse complète est attendue, qui commence par http:// ou https://',
} as const
