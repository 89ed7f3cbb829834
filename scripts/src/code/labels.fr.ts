export const labels = {
  summary: 'Affiche le code à six chiffres du compte de démonstration.',
  details:
    'Le secret est dans demo-accounts.json, à côté des mots de passe ; un vrai compte le garde sur un téléphone.',
  none: (file: string) =>
    `Aucun compte de démonstration avec un code dans ${file}. Lancez d’abord npm start.`,
  line: ({ name, code, seconds }: { name: string; code: string; seconds: number }) =>
    `${name} : ${code} (encore ${String(seconds)} s ; chaque code sert une fois)`,
} as const
