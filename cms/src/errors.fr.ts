const FILE_REFUSED =
  'Ce fichier n’est pas d’une sorte acceptée, ou il est abîmé. Essayez avec un autre.'

/** Errors that Payload 3.90.2 words in its code, in English only, by how they begin. */
export const ERRORS_FR: readonly (readonly [beginning: RegExp, said: string])[] = [
  [
    /^Token is either invalid or has expired\./,
    'Ce lien n’est plus valable\u00A0: il a déjà servi, ou son délai est passé. Demandez-en un nouveau avec «\u00A0Mot de passe oublié\u00A0?\u00A0».',
  ],
  [
    /^The following fields? (is|are) invalid:/,
    'Quelque chose manque ou n’est pas juste\u00A0: vérifiez ce que vous avez rempli.',
  ],
  [
    /^Missing (required data|email|username)\./,
    'Il manque quelque chose dans ce qui a été envoyé.',
  ],
  [/^(No User|Incorrect collection)$/, 'Vous n’êtes plus connecté.'],
  [/^Verification token is invalid\./, 'Ce lien n’est pas valable.'],
  [/^Something went wrong\.?$/, 'Cela n’a pas marché. Réessayez dans un instant.'],
  [/^Collection \S+ has disabled bulk (edit|delete)$/, 'Cela se fait un par un.'],
  [/^The following paths? cannot be queried:/, 'La liste ne peut pas être triée ou filtrée ainsi.'],
  // Said in French, and then the identifiers of what was chosen.
  [
    /^Ce champ contient les sélections invalides suivantes/,
    'Ce qui est choisi ici ne va pas avec le reste (autre rubrique, autre partenaire), ou n’est pas en ligne. Retirez-le, puis choisissez dans la liste proposée.',
  ],
  [/^Cannot restore a version of a trashed document/, 'Sortez d’abord ceci de la corbeille.'],
  [/^(Could not read uploaded file|Invalid (or corrupted )?(ISO|PDF|MIME))/, FILE_REFUSED],
  [/^(File type .* (is not|not) allowed|SVG file contains|Invalid filename)/, FILE_REFUSED],
  [
    /^(The provided URL is not allowed|A valid URL string is required|Too many redirects|Failed to fetch file)/,
    'Le fichier n’a pas pu être pris à cette adresse.',
  ],
]
