export const LAST_BACKUP = 'La note de la dernière sauvegarde (last-backup.json)'
