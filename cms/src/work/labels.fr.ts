export const TRANSACTION_LOST =
  'L’enregistrement n’a pas pu être terminé\u00A0: rien n’a été changé. Recommencez dans un instant.'
