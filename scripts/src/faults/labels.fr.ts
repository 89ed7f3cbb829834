export const labels = {
  summary: 'Casse le système démarré, dans un dossier à part, et vérifie que rien ne se perd.',
  kills: 'processus tués par kill -9 (20)',
  seed: 'graine du hasard (tirée au sort, et affichée)',
  json: 'affiche le résultat en JSON, sur la dernière ligne',
  scenario: 'seulement celui-ci (peut être donné plusieurs fois)',
  list: 'dit ce qui est essayé, et ce qui ne l’est pas encore',
  details:
    'Sans --scenario, tous sont joués, l’un après l’autre. Code 1 dès qu’une promesse n’est pas tenue.',
  notYet: 'pas encore',
  triedBy: (file: string) => `essayé par ${file}`,
  badNumber: (option: string) => `--${option} attend un nombre entier.`,
  unknown: ({ name, names }: { name: string; names: string }) =>
    `Le scénario « ${name} » n’existe pas ; il y a : ${names}.`,
  kept: 'Tout est tenu.',
  notKept: (count: number) => `${count} manquement(s) :`,
  head: ['mesure', 'valeur'],
  promises: {
    kills:
      'kill -9 de tout processus à tout moment, courriels par gros temps : une référence, un dossier ; une réponse validée, un courriel ou une personne',
    database:
      'base arrêtée : reçu en moins d’une seconde, remis ensuite dans l’ordre, l’arrêt se voit',
    primary:
      'membre primaire de la base perdu onze secondes : reçu en moins d’une seconde, ce qui était en cours se fait une fois',
    disk: 'disque plein : 503, le texte gardé dans la page, jamais un faux reçu, le site lisible ; celui du CMS, puis celui de la base : rien ne se perd',
    mailTrouble:
      'service de courriel en 429, 500, muet ou coupé : chaque réponse part une fois et une seule',
    mailRefused:
      'courriel refusé (4xx) : pas de nouvel essai, une personne corrige et renvoie, jamais compté répondu',
    sameAnswer:
      'deux personnes sur une même réponse : 409, les deux textes montrés, seul le texte validé part',
    publications: 'cinquante publications à la fois : regroupées, le dernier état en ligne',
    doubleClick: 'double clic sur « valider » : un courriel',
    undo: 'envoi annulé à n’importe quel instant : arrêté ou parti, jamais les deux',
    build: 'fabrication coupée : l’ancien site reste entier, puis le nouveau',
    publisher:
      'publication tuée à tout moment : le site montre toujours une version entière, aucune page ne recule, le dernier changement arrive',
    worker: 'processus tué au milieu d’un courriel : repris après son bail, une fois',
    keys: 'clé de chiffrement remplacée, puis absente : tout démarre et le dit, rien n’est lu, écrit ni envoyé ; la bonne clé revenue, tout reprend',
    clock: 'horloge décalée d’un jour : rien ne part deux fois ni n’attend un jour',
    backup: 'sauvegarde d’hier restaurée : rien n’est renvoyé, les effacés le restent',
    webhooks:
      'avis du service de courriel en double, en désordre ou falsifiés : un courriel revenu n’est jamais compté répondu, le chef de projet est prévenu une fois',
    inbound:
      'courriels reçus, processus tués : un courriel d’une personne, une demande et un accusé ; une machine n’en a aucun',
    mails:
      'courriels reçus, une promesse après l’autre : message d’absence sur une demande répondue, en-têtes de machine, jeton d’un autre expéditeur, numéro seul, plafond par expéditeur, courriel illisible, accents, texte vide, winmail.dat, 25 Mo, retour par courriel, boîte lue par d’autres',
  },
  mailRows: {
    awayOnAnswered: 'un message d’absence ne rouvre pas une demande répondue',
    automatic: (header: string) => `rien n’est répondu à une machine (${header})`,
    otherSender: 'le bon jeton, un autre expéditeur : une autre demande',
    numberOnly: 'un numéro dans l’objet ne rattache rien',
    cap: 'cinq accusés par heure et par expéditeur, toutes les demandes gardées',
    unparsed: 'un courriel mal formé devient une demande qui le dit',
    charset: 'aucun accent perdu',
    emptyText: 'la partie texte est vide, les mots sont dans le HTML',
    winmail: 'un winmail.dat ne perd pas la question',
    large: 'une pièce jointe de près de 25 Mo',
  },
} as const
