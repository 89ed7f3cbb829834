export const labels = {
  summary: 'Démarre infos-droits sur cette machine et reste au premier plan ; Ctrl-C arrête tout.',
  noBuild: 'garde le CMS et le site tels qu’ils sont construits',
  details: [
    'Variables (voir README.md) : SITE_PORT (4321), CMS_PORT (3000), DATA_DIR (.data), DATABASE_URL,',
    'MONGO_PORT, SITE_URL, CMS_URL, CMS_HOSTS, READING_URL, SITE_HOST, TRUSTED_PROXIES,',
    'ATTACK_ASKS_PER_MINUTE, UNDO_SECONDS (60), RESEND_API_KEY, RESEND_BASE_URL.',
  ].join('\n'),
  ready: 'infos-droits est prêt.',
  site: 'Site public',
  admin: 'Administration',
  accounts: 'Comptes de démonstration',
  accountsFile: 'Comptes gardés dans',
  code: 'Le chef de projet entre avec son mot de passe et un code à six chiffres : npm run code',
  mails: 'Courriels',
  mailsKept:
    'gardés dans l’administration (Courriels), non envoyés (RESEND_API_KEY n’est pas donnée)',
  mailsSent: (where: string) => `envoyés par ${where}`,
  resend: 'Resend',
  logs: 'Journaux',
  vault: {
    missing:
      '⚠ La clé maîtresse de cette base n’est pas là : personne ne peut entrer ni lire les demandes, rien n’est perdu. Remettez le fichier de clés, ou celui de la feuille de secours : npm run keys restore.',
    wrong:
      '⚠ La clé maîtresse en place n’est pas celle de cette base : personne ne peut entrer ni lire les demandes, rien n’est perdu. Remettez la bonne clé, ou celle de la feuille de secours : npm run keys restore.',
  },
  keysGiven:
    '  Les clés sont celles de la variable MASTER_KEYS, et non d’un fichier\u00A0: c’est elle qu’il faut corriger, ou retirer.',
  howToStop: 'Pour arrêter : Ctrl-C.',
  stopping: 'Arrêt…',
  stopped: 'Tout est arrêté.',
} as const
