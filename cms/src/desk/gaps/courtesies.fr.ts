/** What people write around a question, whatever it is about: none of it tells a subject. */
export const COURTESIES = [
  'bonjour|bonsoir|madame|monsieur|mesdames|messieurs|svp|s’il vous pla[iî]t|cordialement|salutations(?: distinguées)?',
  'bien à vous|bonne (?:journée|soirée|réception)|je vous prie (?:d’agréer|de croire)[^.!?]*',
  '(?:un grand |mille )?mercis?(?: (?:beaucoup|bien|infiniment))?(?: (?:par |d’)avance)?(?: (?:de|pour) (?:me |m’|votre |vos )?(?:répondre|réponses?|aider|aide|retour|attention|conseils?))?',
  'dans l’attente(?: de votre (?:réponse|retour))?',
  '(?:j’aimerais|je (?:voudrais|souhaite(?:rais)?|désire(?:rais)?)|nous (?:voudrions|souhaitons))(?: bien)?(?: (?:savoir|connaître|avoir|obtenir))?(?: (?:s’il|si))?',
  '(?:est-ce que vous pouvez|pou(?:vez|rriez)-vous|vous pou(?:vez|rriez))(?: (?:m’aider(?: à)?|me (?:dire|renseigner|conseiller|répondre|indiquer)))?(?: s’il vous plaît)?',
  '(?:des|un|plus de|quelques) (?:renseignements?|informations?|infos?|conseils?|précisions?)(?: (?:sur|concernant|à propos de|au sujet de|pour))?',
  '(?:à|vers) qui (?:puis-je |dois-je |faut-il )?(?:m’|s’|nous )?(?:adresser|tourner|demander)',
  'je (?:vous écris|vous contacte|me permets de vous (?:écrire|contacter))(?: (?:car|parce que|pour|afin de))?',
]
