/** Words that carry no subject, without accents; elided letters (l’, d’, qu’) and what they leave. */
const STOP_WORDS = `a ai aie ait alors apres as au aucun aucune aujourd aussi autre autres aux avais avait avant avec avez avoir
  avons ayant bcp beaucoup bien bjr bonjour bonsoir bsr c ca car ce cela celle celui ces cet cette ceux chaque chez chui chuis ci comme
  comment cordialement d dans de deja depuis des desormais deux dit doit doivent dois donc dont du elle elles en encore
  entre es est et etait etaient etais ete etre eu eux fait faire fais font faut g ici il ils j jai jamais jdois je jen jfai jfais
  jpeu jpeux jsui jsuis jte jusqu juste jvai jvais jveu jveux kel l la le les leur leurs lorsque lui m ma madame mais malgre me meme memes merci mes moi moins mon monsieur n ne ni non nos notre nous on ont
  or ou oui par parce pas pendant peu peut peuvent peux plus plusieurs pour pourquoi pouvez pouvoir
  puis puisque qd qq qu quand que quel quelle quelles quelqu quels qui quoi quil s sa salut sans se selon sera serait ses si
  sinon soit son sont suis svp sur t ta te tel telle tes toi ton toujours tous tout toute toutes tres trop tu un une va
  vais vers vas veut veux voici voila voir vont vos votre voudrais vous vraiment y`

const STOP = new Set(STOP_WORDS.split(/\s+/))

/** Words of asking rather than of the subject: they count, but little. */
const WEAK = new Set(
  `avis besoin beneficier calcul cas combien concerne concernant condition conditions connaitre consiste definition demande
   demander demarche demarches difference differences droit droits existe existent fonction info infos information
   informations modele moment necessaire obligatoire obtenir possible possibilite procedure question questions quoi regle
   regles savoir souhaite type types personne personnes aimerais besoin aide aider arrive trouver chose choses temps jour jours`.split(
    /\s+/,
  ),
)

/** True for a normalised word that says nothing of the subject. */
export const isStopWord = (word: string): boolean => STOP.has(word)

/** True for a normalised word that only says that something is asked. */
export const isWeakWord = (word: string): boolean => WEAK.has(word)

/** Stop words as a list: a misspelt one must be mended to nothing, not to a subject. */
export const stopWords = (): string[] => [...STOP]
