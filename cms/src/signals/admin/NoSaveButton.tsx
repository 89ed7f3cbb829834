/** In place of « Enregistrer »: what was said is never edited. */
export const NoSaveButton = () => null
