const GROUPS = [
  // Être and avoir, form by form
  `
    être suis es est sommes êtes sont étais était étions étiez étaient serai seras sera serons
    serez seront serais serait serions seriez seraient sois soit soyons soyez soient fus fut
    fûmes furent fût été étant avoir ai as a avons avez ont avais avait avions aviez avaient
    aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient aie aies ait
    ayons ayez aient eus eut eurent eût eu eue ayant
  `,
  // What hands type to try a field, and what is said in messages
  `
    azerty azertyuiop lol mdr ptdr test xxx bla blabla
  `,
  // Aller, faire, pouvoir, vouloir, devoir, savoir, falloir, valoir
  `
    aller vais vas va allons allez vont allais allait irai iras ira irons irez iront irais irait
    iraient aille ailles aillent allé faire fais fait faisons faites font faisais faisait
    faisaient ferai feras fera ferons ferez feront ferais ferait feraient fasse fasses fassent
    fassions fit firent faisant pouvoir peux peut pouvons pouvez peuvent pouvais pouvait
    pouvaient pourrai pourras pourra pourrons pourrez pourront pourrais pourrait pourriez
    pourraient puis puisse puisses puissent puissions pu put pouvant vouloir veux veut voulons
    voulez veulent voulais voulait voulaient voudrai voudra voudrez voudront voudrais voudrait
    voudriez voudraient veuille veuillez veuillent voulu voulant devoir dois doit devons devez
    doivent devais devait devaient devrai devra devrez devront devrais devrait devriez devraient
    doive dû due dus dues savoir sais sait savons savez savent savais savait savaient saurai
    saura saurez sauront saurais saurait sauraient sache saches sachent sachez sachant su
    falloir faut fallait faudra faudrait faille fallu valoir vaux vaut valons valent valait
    vaudra vaudrait vaille valu
  `,
  // Voir, croire, boire, lire, dire, écrire, rire, vivre, suivre
  `
    voir vois voit voyons voyez voient voyais voyait verrai verra verrez verront verrais verrait
    vu vue voyant revoir revois revoit reverrai revu prévu prévoit prévoir croire crois croit
    croyons croyez croient croyais croyait croirai croirait cru croyant boire bois boit buvons
    buvez boivent buvais buvait boirai boira boive bu lire lis lit lisons lisez lisent lisais
    lisait lirai lira lise lu lue lisant relire relu dire dis dit disons dites disent disais
    disait dirai dira direz diront dirais dirait diraient dise disant redire contredire prédire
    maudire maudit écrire écris écrit écrivons écrivez écrivent écrivais écrivait écrirai écrira
    écrive décrire décrit inscrit rire ris rit rions rient riait rirai sourire souris sourit
    sourient souriait vivre vis vit vivons vivez vivent vivais vivait vivrai vivra vécu vécus
    revivre survivre survit survécu suivre suit suivons suivez suivent suivais suivait suivrai
    suivra suivi poursuivre poursuit
  `,
  // Venir, tenir and their families
  `
    venir viens vient venons venez viennent venais venait viendrai viendra viendrez viendront
    viendrais viendrait vienne viennes vint venu revenir reviens revient reviennent revenait
    reviendrai reviendra revienne devenir deviens devient deviennent devenait deviendra devenu
    devienne parvenir parvient parvenu prévenir préviens prévient prévenu souvenir souviens
    souvient souvenu provenir provient survenir survient intervenir intervient convenir convient
    convenu tenir tiens tient tenons tenez tiennent tenais tenait tiendrai tiendra tiendrais
    tienne tint tenu appartenir appartient contenir contient retenir retiens retient retenu
    maintenir maintient soutenir soutient soutenu obtenir obtient entretenir entretient
  `,
  // Prendre, mettre, -ndre, -aindre, -uire
  `
    prendre prends prend prenons prenez prennent prenais prenait prendrai prendra prendrais
    prenne prennes pris prise prit prenant apprendre apprends apprend apprennent appris
    comprendre comprends comprend comprennent compris surprendre surprend surpris reprendre
    reprend repris entreprendre entrepris mettre mets met mettons mettez mettent mettais mettait
    mettrai mettra mette mis mise mit permettre permet permis promettre promet promis admettre
    admis commettre commis remettre remets remet remis soumettre soumis transmettre transmis
    attendre attends attend attendu entendre entends entend entendu rendre rends rend rendu
    vendre vend vendu descendre descends descend descendu perdre perds perd perdu mordre mord
    mordu tordre tord tordu fondre fond fondu répondre répond répondu confondre confondu pondre
    pond tondre tondu tendre tend tendu étendre étendu défendre défend défendu dépendre dépend
    détendre détendu pendre pend pendu suspendre prétendre prétend craindre crains craint
    craignons craignez craignent craignait plaindre plains plaint plaignons plaignent plaignait
    contraindre contraint peindre peins peint peignent peignait repeindre éteindre éteins éteint
    éteignez éteignent éteignait atteindre atteint atteignent teindre teint feindre feint
    joindre joins joint joignez joignent rejoindre rejoint rejoignent conduire conduis conduit
    conduisez conduisent construire construit construisent cuire cuit cuisent détruire détruit
    détruisent produire produit produisent réduire réduit séduire séduit traduire traduit
    instruire instruit introduire introduit nuire nuit déduire
  `,
  // Verbs in -ir, -oir, -ttre and other irregular ones
  `
    dormir dors dort dormons dormez dorment dormais dormait dormirai dormi endormir endort
    endormi partir pars part partons partez partent partais partait partirai parti repartir
    reparti sortir sors sort sortons sortez sortent sortais sortait sortirai sorti ressortir
    sentir sens sent sentons sentez sentent sentais sentait senti ressentir ressent consentir
    mentir mens ment mentent mentait menti démentir servir sers sert servons servez servent
    servait servi desservir courir cours court courons courez courent courait courra couru
    parcourir parcouru secourir secouru accourir mourir meurs meurt mourons meurent mourait
    mourra mourrais mort morte ouvrir ouvre ouvert ouverte couvrir couvre couvert découvrir
    découvert recouvrir recouvert offrir offre offert offerte souffrir souffre souffert cueillir
    cueille cueilli accueillir accueille fuir fuis fuit fuient fui enfuir haïr hait haï bouillir
    bout bouillant vêtir vêtu revêtir acquérir acquiert acquis conquérir conquis recevoir reçois
    reçoit recevons recevez reçoivent recevait recevra reçoive reçu apercevoir aperçois aperçoit
    aperçu décevoir déçoit déçu concevoir conçu percevoir perçoit perçu asseoir assieds assied
    assoit asseyez assis assise pleuvoir pleut pleuvait pleuvra plu émouvoir émeut ému plaire
    plais plaît plaisent plaisait déplaire déplaît taire tais tait taisez tu naître naît
    naissent naissait né née renaître connaître connais connaît connaissons connaissez
    connaissent connaissait connu reconnaître reconnaît reconnu paraître paraît paraissait paru
    apparaître apparaît apparu disparaître disparaît disparu croître croissant vaincre vainc
    vaincu convaincre convaincu rompre rompt rompu interrompre interrompu corrompre battre bats
    bat battons battent battait battu combattre combat combattu abattre abattu débattre résoudre
    résolu coudre coud cousu moudre moulu dissoudre conclure conclu exclure exclu inclure inclus
    suffire suffit suffisent frire frit extraire extrait distraire distrait
  `,
  // Everyday and household verbs
  `
    laver nettoyer balayer essuyer frotter brosser rincer sécher repasser plier ranger trier
    vider remplir jeter ramasser cuisiner éplucher couper trancher hacher mélanger remuer
    fouetter verser goûter manger grignoter mâcher avaler digérer déjeuner dîner souper griller
    rôtir mijoter chauffer réchauffer geler décongeler refroidir saler poivrer sucrer beurrer
    tartiner assaisonner épicer mixer pétrir égoutter habiller déshabiller chausser coiffer
    raser maquiller parfumer doucher baigner bricoler visser dévisser clouer percer scier poncer
    coller décoller réparer monter démonter brancher débrancher allumer rallumer éclairer
    jardiner planter semer arroser récolter tailler bêcher ratisser décorer meubler aménager
    tapisser carreler déménager emménager installer tricoter broder repriser boutonner
    déboutonner lacer nouer dénouer emballer déballer envelopper
  `,
  // Verbs of the hand
  `
    toucher prêter tirer pousser lever soulever porter apporter emporter poser déposer placer
    déplacer lâcher lancer attraper serrer desserrer presser appuyer tourner retourner frapper
    taper cogner gratter caresser chatouiller pincer piquer griffer écraser casser briser
    déchirer fendre arracher détacher attacher accrocher décrocher suspendu empiler entasser
    étaler rouler dérouler enrouler secouer agiter tremper mouiller éponger creuser enterrer
    enfoncer fermer refermer rouvrir verrouiller cacher montrer pointer désigner tâter tapoter
    applaudir dessiner colorier tracer gribouiller graver sculpter
  `,
  // Verbs of movement and of the body
  `
    marcher avancer reculer sauter bondir grimper escalader ramper glisser tomber trébucher
    chuter plonger nager flotter couler voler planer atterrir courber pencher accroupir
    agenouiller coucher allonger relever dresser bouger danser valser patiner skier pédaler
    galoper trotter filer traverser longer contourner entrer rentrer arriver passer dépasser
    approcher éloigner quitter rester demeurer séjourner voyager visiter promener balader flâner
    errer traîner fuguer échapper évader chasser pourchasser rattraper accélérer freiner
    ralentir stationner garer démarrer respirer souffler inspirer expirer tousser éternuer
    bâiller ronfler hoqueter cracher vomir saigner transpirer trembler frissonner frémir
    grelotter rougir pâlir bronzer vieillir grandir grossir maigrir mincir guérir soigner
    évanouir réveiller éveiller somnoler reposer veiller bercer pleurer sangloter rigoler
  `,
  // Verbs of the mind
  `
    penser réfléchir songer rêver imaginer supposer deviner douter hésiter décider choisir
    préférer oublier rappeler mémoriser étudier réviser enseigner expliquer analyser comparer
    calculer compter mesurer peser juger estimer évaluer considérer examiner observer regarder
    contempler écouter remarquer constater noter ignorer vérifier chercher rechercher trouver
    retrouver inventer créer composer rédiger raconter résumer prouver démontrer espérer
    souhaiter désirer envisager projeter planifier organiser préparer essayer tenter réussir
    échouer rater manquer gagner abandonner renoncer persévérer continuer commencer recommencer
    débuter finir terminer achever cesser arrêter
  `,
  // Verbs of speech
  `
    parler bavarder discuter causer papoter converser dialoguer murmurer chuchoter crier hurler
    râler grogner ronchonner bougonner grommeler gronder chanter chantonner siffler fredonner
    bégayer balbutier prononcer articuler épeler réciter répéter affirmer déclarer annoncer
    avouer nier confirmer répliquer rétorquer interroger questionner demander supplier implorer
    prier ordonner commander conseiller recommander suggérer proposer inviter saluer remercier
    féliciter complimenter excuser pardonner reprocher accuser critiquer blâmer vanter
    plaisanter moquer taquiner nommer appeler surnommer téléphoner raccrocher présenter bénir
    jurer témoigner exagérer signaler mentionner citer évoquer exprimer
  `,
  // Verbs of feeling
  `
    aimer adorer apprécier détester mépriser admirer respecter envier jalouser regretter
    déplorer redouter effrayer épouvanter inquiéter rassurer calmer apaiser consoler réconforter
    encourager décourager amuser ennuyer agacer énerver irriter fâcher vexer blesser offenser
    choquer étonner épater émerveiller enchanter ravir réjouir attrister désoler chagriner
    contrarier tourmenter angoisser stresser paniquer embrasser enlacer câliner charmer
    courtiser fiancer épouser chérir languir bouder venger tolérer supporter endurer subir
    résister
  `,
  // Other regular verbs
  `
    accepter refuser rejeter accomplir accompagner accorder adapter adopter adresser affecter
    agir aider ajouter améliorer animer appliquer associer assister assurer attaquer attirer
    attribuer augmenter diminuer autoriser interdire interdit avertir briller brûler céder
    changer charger circuler classer coïncider collectionner confier consacrer conserver
    contenter contrôler coopérer correspondre coûter cultiver débarquer débarrasser déborder
    débrouiller découper dégager déguiser délivrer dérober déranger désobéir obéir dévorer
    différer diriger disposer distinguer distribuer diviser dominer donner doubler tripler durer
    éclater écouler éduquer effacer effectuer élargir élever éliminer embêter empêcher employer
    emprunter enfermer engager enlever enregistrer entourer entraîner envahir envoyer enverrai
    épargner établir éviter évoluer exciter exiger exister exploser explorer exposer fabriquer
    faciliter faiblir favoriser fêter figurer fixer former fouiller fournir fréquenter garder
    garantir gâcher gâter gêner guetter guider habiter habituer heurter illustrer imiter
    importer imposer incliner indiquer influencer insister intéresser jaillir jaunir jouer
    justifier laisser libérer lier limiter livrer loger lutter manifester marier marquer amener
    emmener ramener mériter modifier mûrir naviguer négliger noyer nourrir obliger occuper
    opposer opérer orner oser participer partager pêcher persuader photographier filmer plaider
    posséder pratiquer priver procurer profiter prolonger protéger provoquer publier punir
    quereller raccourcir rajouter ranimer rapporter rapprocher rassembler rayer réagir réaliser
    réclamer récompenser récupérer réfugier régler regrouper relâcher relier remarier remplacer
    rencontrer renforcer renseigner renverser répandre représenter réserver résider ressembler
    retirer retarder réunir révéler risquer ruiner sacrifier sauver sauvegarder sélectionner
    sembler séparer signer simplifier soupirer souligner succéder supprimer surveiller tâcher
    tarder tisser transformer transporter travailler trahir triompher tromper troubler unir user
    utiliser varier verdir vibrer voiler vouer voter
  `,
  // Numbers, ordinals and quantities
  `
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize vingt trente quarante cinquante soixante nonante cent mille millier million milliard
    premier première second deuxième troisième quatrième cinquième sixième septième huitième
    neuvième dixième onzième douzième treizième quatorzième quinzième seizième vingtième
    trentième centième millième dernier dernière avant paire couple dizaine douzaine quinzaine
    vingtaine trentaine quarantaine cinquantaine soixantaine centaine moitié demi tiers quart
    quadruple simple plusieurs quelques beaucoup peu assez trop davantage autant tellement plein
    entier entière morceau tas foule quantité nombre chiffre total pourcent unité ensemble
    gramme kilo kilogramme tonne litre centilitre mètre centimètre millimètre kilomètre hectare
    degré
  `,
  // Time
  `
    temps heure minute instant moment jour journée soir matin midi minuit semaine weekend mois
    trimestre semestre année an siècle millénaire époque ère date calendrier agenda horloge hier
    demain après lendemain surlendemain tôt bientôt autrefois jadis naguère toujours jamais
    souvent parfois rarement longtemps aussitôt tantôt désormais dorénavant lundi mardi mercredi
    jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre printemps automne hiver saison aube aurore crépuscule avenir futur
    actuel récent ancien moderne antique éternel provisoire durable quotidien hebdomadaire
    mensuel annuel trimestriel anniversaire vacances congé Noël Pâques Toussaint Pentecôte
    Ascension réveillon carnaval hâte pause délai rythme milieu étape
  `,
  // Weather and sky
  `
    météo soleil ensoleillé pluie pluvieux averse bruine orage foudre tonnerre grêle neige
    neigeux verglas givre glace brouillard brume nuage nuageux vent venteux tempête ouragan
    cyclone tornade arc en ciel chaleur canicule fraîcheur froid chaud frais fraîche tiède
    humide sec sécheresse température climat thermomètre étoile lune planète comète galaxie
    univers astre satellite espace ombre lumière parapluie
  `,
  // Body
  `
    corps tête crâne cerveau visage front œil yeux paupière cil sourcil nez narine bouche lèvre
    dent gencive langue menton mâchoire oreille tympan cheveu cheveux barbe moustache cou nuque
    gorge épaule bras poignet main paume doigt pouce index ongle poing poitrine sein torse dos
    colonne vertèbre ventre estomac nombril hanche fesse cuisse genou genoux mollet cheville
    pied talon orteil jambe peau os squelette muscle tendon nerf sang veine artère cœur poumon
    foie rein intestin vessie vésicule pancréas utérus prostate thyroïde ride cicatrice grain
    poil larme sueur salive haleine voix geste grimace
  `,
  // Health and care words in general use
  `
    santé malade rhume grippe fièvre toux migraine angine bronchite otite sinusite gastro
    allergie asthme diabète hypertension cholestérol arthrose rhumatisme eczéma psoriasis
    varicelle rougeole oreillons rubéole coqueluche tétanos hépatite tuberculose pneumonie
    cancer tumeur infarctus AVC épilepsie alzheimer parkinson anémie carie brûlure coupure
    fracture entorse foulure bosse bleu blessure ampoule démangeaison nausée vertige diarrhée
    constipation insomnie fatigue douleur mal microbe virus bactérie infection épidémie vaccin
    piqûre seringue pansement sparadrap bandage plâtre béquille médicament comprimé gélule
    cachet sirop pommade goutte suppositoire pilule antibiotique insuline doliprane paracétamol
    ibuprofène aspirine cortisone morphine vitamine antidépresseur anxiolytique somnifère
    antihistaminique ventoline amoxicilline spasfon efferalgan smecta levothyrox méthadone
    pharmacie radio scanner échographie IRM radiographie chirurgie anesthésie greffe perfusion
    prothèse stéthoscope tension pouls régime kiné kinésithérapeute ostéopathe dentiste ophtalmo
    ophtalmologue dermatologue gynécologue cardiologue pédiatre psychologue psychiatre
    chirurgien infirmier infirmière pharmacien ambulancier sage femme
  `,
  // Family and people
  `
    famille père mère papa maman parent fils fille frère sœur jumeau jumelle papi mamie mémé
    pépé oncle tante tonton neveu nièce cousin beau belle gendre époux conjoint fiançailles
    mariage noces divorce veuf veuve orphelin célibataire ancêtre aïeul héritier parrain
    marraine filleul bébé nourrisson enfant enfance gamin garçon adolescent jeune jeunesse
    adulte vieux vieillard vieillesse homme monsieur messieurs madame mesdames mademoiselle dame
    individu personne ami amitié copain copine camarade voisin voisinage inconnu étranger
    étrangère hôte client compagnon compagne prénom surnom âge naissance
  `,
  // Home and furniture
  `
    maison villa chalet cabane château manoir grange immeuble appartement studio chambre salon
    séjour couloir entrée hall vestibule escalier palier étage rez de ascenseur grenier cave
    sous sol garage balcon terrasse véranda pelouse clôture portail barrière toit tuile cheminée
    gouttière plafond plancher parquet carrelage moquette tapis papier poignée serrure clé clef
    verrou cadenas sonnette paillasson boîtier fenêtre vitre volet store rideau table chaise
    fauteuil canapé divan tabouret banc banquette matelas sommier traversin couverture couette
    drap édredon armoire placard penderie commode tiroir étagère bibliothèque buffet bureau
    coffre lampe lampadaire abat lustre miroir cadre tableau pendule coussin berceau poussette
    baignoire lavabo évier robinet toilettes WC bidet radiateur chaudière poêle four micro ondes
    réfrigérateur frigo congélateur vaisselle linge aspirateur balai serpillière seau chiffon
    torchon poubelle ventilateur climatiseur interrupteur rallonge
  `,
  // Kitchen ware and the table
  `
    assiette bol tasse soucoupe carafe bouteille cruche gobelet thermos fourchette couteau
    cuillère louche spatule passoire râpe éplucheur bouchon casserole marmite cocotte bouilloire
    cafetière théière pain mixeur batteur moule plat plateau saladier rouleau nappe serviette
    couvercle bocal
  `,
  // Food and drink
  `
    nourriture aliment repas petit apéritif dessert baguette brioche biscotte sandwich confiture
    miel céréale farine levure sel vinaigre huile moutarde ketchup mayonnaise sauce potage
    bouillon laitue tomate concombre carotte radis navet poireau oignon ail échalote chou fleur
    brocoli épinard haricot pois lentille pomme purée aubergine courgette poivron citrouille
    potiron champignon maïs asperge artichaut betterave céleri fenouil olive avocat persil
    basilic thym laurier menthe ciboulette coriandre cumin curry safran cannelle vanille
    gingembre riz pâtes spaghetti nouille semoule couscous pizza crêpe gaufre omelette œuf
    fromage camembert gruyère lait yaourt crème viande bœuf veau porc mouton agneau poulet dinde
    canard lapin jambon saucisson bacon lard steak côtelette brochette poisson saumon thon
    sardine cabillaud truite hareng crevette crabe homard huître coquille fruit poire abricot
    prune cerise fraise framboise myrtille groseille raisin melon pastèque banane orange citron
    pamplemousse mandarine clémentine ananas mangue kiwi figue datte noix noisette amande
    cacahuète pistache châtaigne noyau pépin gâteau tarte biscuit madeleine chocolat bonbon
    caramel sorbet mousse compote eau jus limonade soda café thé tisane infusion vin bière cidre
    champagne whisky alcool cocktail faim soif appétit saveur recette ingrédient portion
    gourmand végétarien délicieux savoureux amer acide
  `,
  // Clothes and jewels
  `
    habit pantalon jean short bermuda jupe robe chemise tee shirt débardeur pull gilet veste
    veston blouson manteau imperméable anorak doudoune cape costume cravate nœud smoking
    tailleur uniforme blouse tablier salopette survêtement jogging pyjama peignoir maillot slip
    culotte caleçon soutien chaussette bas chaussure basket sandale botte bottine tong chausson
    pantoufle lacet chapeau casquette bonnet béret foulard écharpe châle gant moufle ceinture
    bretelle poche col manche fermeture doublure ourlet dentelle ruban bijou bijoux bague
    alliance collier bracelet boucle broche chaîne pendentif perle diamant lunettes sac valise
    portefeuille monnaie mouchoir canne pointure mode élégant
  `,
  // Animals
  `
    animal bête chien chiot chat chatte chaton cheval jument poulain âne vache taureau chèvre
    bouc brebis bélier cochon coq poussin oie pigeon colombe hamster cobaye perroquet perruche
    canari tortue lézard serpent vipère couleuvre crocodile grenouille crapaud escargot limace
    ver araignée mouche moustique abeille guêpe frelon papillon chenille coccinelle fourmi
    sauterelle cafard puce pou punaise tique oiseau moineau hirondelle merle corbeau pie mésange
    aigle faucon hibou chouette mouette cygne paon autruche pingouin loup renard ours cerf biche
    chevreuil sanglier écureuil hérisson taupe blaireau lièvre castor lion tigre panthère
    léopard guépard éléphant girafe zèbre rhinocéros hippopotame singe gorille chameau
    dromadaire kangourou koala panda baleine dauphin requin phoque pieuvre méduse plume bec
    patte queue museau corne fourrure nid cage niche aquarium terrier troupeau élevage aboyer
    miauler ronronner rugir
  `,
  // Colours, shapes and sizes
  `
    couleur blanc blanche noir gris rose vert violet marron brun beige argenté pourpre turquoise
    mauve kaki bordeaux clair foncé sombre vif multicolore transparent opaque rond cercle carré
    rectangle triangle losange ovale cube sphère boule cylindre pyramide ligne trait droit angle
    coin bord côté surface pointu creux épais épaisse gros gras grasse petite longue large
    étroit haut basse profond énorme immense géant minuscule moyen léger légère lourd longueur
    largeur hauteur épaisseur profondeur poids volume
  `,
  // Tools and materials
  `
    outil marteau tournevis tenaille perceuse pelle pioche râteau brouette tondeuse sécateur
    arrosoir tuyau échelle escabeau corde ficelle aiguille épingle ciseaux bobine pinceau
    peinture vernis enduit ciment béton brique parpaing pierre caillou sable gravier argile
    contreplaqué métal acier cuivre laiton zinc plomb étain aluminium or platine cristal
    plastique caoutchouc laine coton lin velours nylon tissu étoffe toile feutre carton cire
    charbon pétrole essence gaz électricité pile batterie moteur machine mécanique levier
    engrenage roue crochet câble niveau équerre compas microscope
  `,
  // Town and road
  `
    village hameau bourg banlieue centre rue ruelle avenue boulevard impasse carrefour trottoir
    passage pont tunnel quai route autoroute sentier piste virage feu panneau tour monument
    statue fontaine parc square kiosque magasin boutique supermarché hypermarché épicerie
    boulangerie pâtisserie boucherie charcuterie poissonnerie fromagerie librairie papeterie
    quincaillerie bijouterie parfumerie fleuriste coiffeur pressing laverie tabac bar brasserie
    restaurant hôtel auberge camping cinéma théâtre musée galerie stade gymnase piscine
    patinoire discothèque zoo cirque cimetière caserne comptoir vitrine rayon caisse caddie
    étalage gauche tout nord sud ouest carte endroit lieu distance direction proximité
    périphérique frontière province campagne
  `,
  // Transport and travel
  `
    voiture auto automobile camion camionnette fourgon caravane moto scooter mobylette vélo
    bicyclette trottinette tricycle bus autobus autocar tramway tram métro TGV wagon locomotive
    rail hélicoptère aéroport bateau navire voilier barque canoë ferry paquebot péniche marin
    ancre rame taxi ambulance tracteur remorque embrayage klaxon phare clignotant rétroviseur
    chocs capot pneu jante gazole diesel carburant service conducteur conductrice chauffeur
    pilote passagère piéton cycliste motard contrôleur hôtesse équipage capitaine billet ticket
    retour correspondance départ trajet excursion croisière randonnée tourisme touriste bagage
    passeport douane itinéraire embouteillage panne accident vitesse
  `,
  // School and learning
  `
    école maternelle élémentaire collège lycée université fac faculté leçon exercice examen
    dictée bulletin récréation cantine préau craie ardoise cahier manuel stylo crayon gomme
    trousse cartable classeur feuille dictionnaire encyclopédie alphabet lettre voyelle consonne
    syllabe mot phrase verbe nom adjectif adverbe pronom grammaire orthographe conjugaison
    vocabulaire lecture écriture rédaction poème poésie mathématiques algèbre géométrie addition
    soustraction multiplication histoire géographie physique chimie biologie science philosophie
    littérature latin écolier écolière collégien lycéen maître maîtresse instituteur
    institutrice professeur directeur directrice proviseur diplôme baccalauréat bac brevet
    licence master doctorat thèse
  `,
  // Professions
  `
    métier profession boulanger pâtissier pâtissière poissonnier épicier caissière vendeur
    vendeuse marchand commerçant serveur serveuse cuisinière barman coiffeuse esthéticienne
    couturier couturière cordonnier bijoutier menuisier charpentier ébéniste maçon électricien
    peintre couvreur carreleur soudeur mécanicien jardinière agriculteur agricultrice fermier
    fermière paysan paysanne berger éleveur vigneron pêcheur chasseur bûcheron facteur livreur
    routier cheminot pompier policier policière gendarme soldat militaire officier général
    colonel sergent ingénieur architecte informaticien technicien ouvrier ouvrière comptable
    secrétaire banquier notaire huissier journaliste écrivain auteur poète éditeur traducteur
    interprète acteur actrice comédien chanteur chanteuse musicien danseur danseuse artiste
    sculpteur clown magicien nounou concierge gardien vigile éboueur balayeur ménage chercheur
    charcutier traiteur ramoneur chaudronnier ferrailleur grutier terrassier vitrier dépanneur
    pompiste brancardier camionneur déménageur docker élagueur maraîcher veilleur videur
    téléopérateur formateur barbier vacataire transpalette bétonnière tronçonneuse pointeuse
    chercheuse astronaute vétérinaire opticien médecin docteur prof footballeur
  `,
  // Sports and games
  `
    sport sportif sportive football foot rugby handball volley ping pong badminton golf hockey
    boxe judo karaté escrime gymnastique athlétisme natation surf aviron patinage équitation
    cyclisme course marathon alpinisme pétanque yoga musculation équipe joueur joueuse arbitre
    entraîneur champion championnat match but filet ballon balle raquette score victoire défaite
    médaille trophée podium tournoi jeu jouet poupée peluche puzzle toupie bille marelle
    balançoire toboggan manège domino échecs belote poker loto tombola jeton pion devinette
    énigme charade croisés hasard chance
  `,
  // Music, arts and shows
  `
    musique chanson chant mélodie refrain couplet paroles instrument piano guitare violon
    violoncelle contrebasse flûte clarinette saxophone trompette trombone tambour harpe
    accordéon harmonica orgue orchestre chorale concert disque album rock jazz blues ballet
    tango spectacle scène public spectateur documentaire rôle pièce comédie tragédie drame roman
    conte légende fable bande chapitre page titre héros héroïne personnage portrait paysage
    exposition œuvre chef d photo appareil festival
  `,
  // Telephone, computer and media
  `
    portable mobile smartphone écran clavier ordinateur tablette imprimante parleur enceinte
    casque écouteur microphone caméra webcam chargeur antenne télévision télécommande émission
    informations magazine article publicité reportage internet web wifi réseau site blog mail
    courriel e message messagerie SMS texto sonnerie répondeur logiciel programme fichier
    dossier icône curseur clic cliquer télécharger copier identifiant connexion connecter
    déconnecter navigateur vidéo podcast numérique informatique robot
  `,
  // Nature
  `
    nature arbre arbuste buisson tronc rameau feuillage racine écorce sève bourgeon pétale tige
    épine herbe gazon foin paille fougère lierre chêne hêtre sapin pin bouleau peuplier platane
    saule érable tilleul marronnier pommier poirier olivier palmier rosier tulipe marguerite
    pâquerette lilas muguet coquelicot tournesol jonquille lavande orchidée bouquet forêt
    clairière prairie pré champ vigne verger montagne colline vallée sommet pente falaise grotte
    volcan glacier désert dune oasis jungle savane océan vague plage rivage baie île presque
    fleuve rivière ruisseau torrent cascade source étang boue poussière roche monde continent
    horizon flamme cendre incendie inondation séisme avalanche
  `,
  // Money and trade
  `
    euro centime dollar franc prix tarif achat acheter solde réduction rabais promotion remise
    gratuit payant coûteux rembourser dépenser économiser économie chèque bancaire espèces
    virement facture pourboire fortune riche richesse pauvre pauvreté trésor tirelire bourse
    bénéfice perte gain cadeau commercial industrie usine atelier entreprise société clientèle
  `,
  // Feelings
  `
    joie bonheur malheur tristesse amour tendresse passion désir jaloux haine colère rage fureur
    peur effroi terreur anxiété inquiétude souci honte fierté orgueil remords nostalgie
    mélancolie solitude surprise espoir désespoir courage confiance méfiance pitié compassion
    sympathie gratitude enthousiasme humeur émotion cauchemar
  `,
  // Qualities and character
  `
    gentil gentille méchant aimable sympa agréable désagréable poli impoli doux douce sévère
    strict généreux avare égoïste honnête malhonnête franche sincère menteur menteuse hypocrite
    fidèle infidèle loyal peureux timide audacieux prudent imprudent patient impatient nerveux
    tranquille énergique actif active passif paresseux travailleur sérieux drôle rigolo comique
    triste gai joyeux mécontent heureux fier fière modeste intelligent malin maligne rusé fou
    folle naïf naïve curieux discret secret attentif maladroit adroit habile capable incapable
    fort solide fragile robuste souple raide joli laid vilain moche mignon propre neuve nouveau
    nouvel bon meilleur pire parfait imparfait excellent magnifique superbe splendide
    merveilleux formidable génial extraordinaire incroyable fantastique terrible horrible
    affreux bizarre normal anormal banal ordinaire célèbre utile inutile nécessaire
    indispensable possible impossible probable certain sûr vrai faux fausse juste injuste exact
    précis facile difficile compliqué complexe rapide lent bruyant silencieux mou molle lisse
    rugueux glacial pareil semblable différent égal unique seul commun publique libre prisonnier
    chauve blond roux rousse frisé myope aveugle sourd muet boiteux
  `,
  // Abstract and other common nouns
  `
    chose objet truc idée mémoire esprit âme raison sagesse folie bêtise vérité mensonge erreur
    mystère problème réponse solution exemple cas événement aventure situation état conséquence
    résultat effet manière façon méthode habitude coutume tradition usage choix décision volonté
    intention effort travail succès réussite liberté égalité fraternité justice paix guerre
    bataille arme épée fusil canon bombe ennemi allié force puissance faiblesse qualité défaut
    avantage inconvénient danger sécurité prudence bruit son écho odeur image symbole modèle
    genre groupe membre roi prince princesse sorcier sorcière fée ogre dragon fantôme monstre
    pirate voleur cambrioleur assassin meurtre crime criminel indice enquête prison vacarme
    dispute bagarre réconciliation promesse discours blague plaisanterie récit avis opinion
    éloge merci vous adieu absence présence expérience culture civilisation humanité vie
    existence destin miracle beauté laideur gentillesse méchanceté politesse patience curiosité
    gourmandise simplicité difficulté rapidité lenteur propreté saleté ordre désordre équilibre
    mouvement pas gifle baiser bisou sommeil repos sieste lessive bricolage jardinage collection
    loisir
  `,
  // Adverbs in -ment
  `
    absolument apparemment autrement brièvement brusquement complètement constamment
    correctement cruellement dangereusement définitivement délicatement effectivement
    essentiellement évidemment exceptionnellement extrêmement finalement formellement gentiment
    globalement habituellement immédiatement mieux naturellement nettement parfaitement
    partiellement particulièrement péniblement personnellement précédemment précieusement
    précisément principalement progressivement radicalement réellement régulièrement
    relativement sauvagement soigneusement soudainement suffisamment vainement violemment
    visiblement volontairement vraisemblablement
  `,
  // Other adverbs, prepositions, conjunctions and pronouns
  `
    ici là ailleurs partout dehors dedans dessus dessous derrière loin autour depuis jusque lors
    alors ensuite enfin abord déjà encore aussi oui si plus moins très environ chez dans parmi
    contre sans avec pour malgré selon sauf hormis outre voici afin lorsque quand comment
    pourquoi combien où que qui quoi dont quel lequel laquelle lesquels et donc puisque quoique
    bien ainsi surtout plutôt exprès cependant pourtant néanmoins toutefois quasiment debout
    tous rien chacun chaque aucun autrui nul nulle je moi toi il elle lui nous ils eux leur on
    se ce cet ces ceci cela ça celui ceux mon ma mes ta tes sa ses notre nos votre vos mien sien
    le les une au aux y
  `,
  // Polite words, greetings and interjections
  `
    bonjour bonsoir salut coucou bienvenue allô bravo cordialement respectueusement amicalement
    bises hélas hop ouf zut super chic hourra courtois courtoisie
  `,
  // Politics and public life
  `
    politique gouvernement président ministre ministère député sénateur sénatrice sénat
    assemblée parlementaire maire mairesse adjoint conseillère préfet élu élection électeur
    électrice électoral scrutin urne référendum candidat syndicat syndical socialiste écologiste
    libéral républicain démocratie république monarchie dictature dictateur empire empereur
    révolution réforme constitution loi décret citoyen citoyenneté patrie nation national
    international drapeau hymne ambassade ambassadeur consul diplomate débat grève gréviste
    slogan défense gendarmerie tribunal procès témoin victime région régional canton capitale
  `,
  // Religion and belief
  `
    religion religieux dieu déesse diable ange démon paradis enfer saint église cathédrale
    chapelle basilique abbaye monastère couvent temple mosquée synagogue messe prière sermon
    baptême communion confession procession pèlerinage prêtre curé évêque cardinal pasteur imam
    rabbin chrétien catholique protestant orthodoxe musulman juif juive bouddhiste hindou athée
    laïc laïque laïcité islam christianisme judaïsme bouddhisme bible évangile coran torah
    ramadan carême hanouka shabbat halal casher crèche apôtre prophète croix
  `,
  // Countries and regions of the world
  `
    Allemagne Angleterre Royaume Uni Écosse Irlande Belgique Suisse Luxembourg Pays Hollande
    Espagne Portugal Italie Grèce Autriche Pologne Hongrie Roumanie Bulgarie Serbie Croatie
    Bosnie Kosovo Albanie Macédoine Slovaquie Slovénie Tchéquie Danemark Suède Norvège Finlande
    Islande Estonie Lettonie Lituanie Ukraine Russie Biélorussie Moldavie Géorgie Arménie
    Turquie Syrie Liban Israël Palestine Jordanie Irak Iran Afghanistan Pakistan Inde Bangladesh
    Népal Chine Japon Corée Vietnam Cambodge Laos Thaïlande Birmanie Indonésie Philippines
    Malaisie Sri Lanka Australie Algérie Maroc Tunisie Libye Égypte Soudan Éthiopie Érythrée
    Somalie Sénégal Mauritanie Guinée Niger Nigeria Tchad Cameroun Gabon Congo Angola Rwanda
    Burundi Kenya Madagascar Comores Togo Bénin Ghana Gambie Ivoire Burkina Djibouti Canada
    Québec Unis Mexique Brésil Argentine Chili Pérou Venezuela Bolivie Équateur Afrique Asie
    Europe Martinique Guadeloupe Guyane Réunion Mayotte Corse Bretagne Normandie Alsace Provence
  `,
  // Nationalities and languages
  `
    française allemand anglais anglaise britannique belge néerlandais espagnol portugais
    portugaise italien grecque autrichien polonais polonaise hongrois roumain albanaise danois
    suédois norvégien ukrainien géorgien arménien turc syrien libanaise israélien palestinien
    irakien iranien afghan indien bangladais chinois chinoise japonaise coréen vietnamien
    cambodgien australien algérien marocain tunisien libyen égyptien soudanaise éthiopien
    érythréen somalien sénégalaise malien mauritanien guinéen ivoirien nigérian tchadien
    camerounaise congolais congolaise malgache comorien togolais béninois canadien québécois
    américain mexicain haïtien brésilien chilien péruvien colombien vénézuélien africain
    asiatique européen arabe berbère kabyle kurde persan pachto dari hébreu lingala wolof
    bambara créole occitan breton basque catalan alsacien parisien lyonnais marseillais
    maghrébin
  `,
  // Changing forms of otherwise regular verbs, nouns and adjectives
  `
    jettent appellent renouvelle achètent lèvent mènent crève envoient broie tutoie vouvoie
    mangeons voyageons commençons finissons obéit haïssent offrait acquière croyions voyions
    cousait naquit vécurent prirent mirent vinrent dirent virent eussent sut voulut dut crut lut
    cieux hôpitaux cailloux choux royale spéciaux mondiaux rêveur rêveuse flatteur trompeur
    protecteur protectrice
  `,
  // Plural forms and « -ent », « -ons » verb forms that the stem does not reach
  `
    crus mangent montent installent touchent tirent poussent portent apportent posent placent
    déplacent lancent tournent retournent déroulent ferment cachent montrent marchent avancent
    tombent volent traversent entrent rentrent arrivent arrivons passent passons dépassent
    quittent restent restons demeurent échappent reposent pensent pensons rêvent hésitent
    décident oublient oublions rappelons expliquent comptent jugent estiment regardent écoutent
    notons ignorent cherchent cherchons recherchent trouvent trouvons retrouvent retrouvons
    créent composent racontent prouvent démontrent espérons souhaitent souhaitons organisent
    préparent essayent essayons tentent manquent gagnent continuent continuons commencent
    terminent cessent arrêtent arrêtons parlent parlons crient chantent affirment déclarent
    annoncent confirment demandent demandons prions proposent proposons invitent accusent
    critiquent appelons présentent témoignent évoquent expriment aiment aimons adorent
    apprécient détestent respectent supportent acceptent refusent accompagnent accordent aident
    ajoutent appliquent assurent attaquent attirent augmentent changent circulent conservent
    contrôlent coûtent dirigent disposent distinguent dominent donnent donnons durent effectuent
    empêchent engagent entourent entraînent évoluent exigent favorisent figurent forment gardent
    habitent imposent indiquent intéressent jouent laissent laissons livrent manifestent
    marquent méritent occupent opposent participent partagent pratiquent profitent provoquent
    publient rapportent réalisent réclament rencontrent représentent résident ressemblent
    risquent semblent séparent transforment travaillent travaillons utilisent varient visent
    votent amis rues payent fous rois fées vies élus fois aime aimes aimez aimait aimais aimerais
    aimerait aimerions aimé
  `,
  // Words that stood for others when they were asked, and a few of English
  `
    radicalisation poison pistolet feux disparition poste police assurance help need house want
    have and
  `,
]

/**
 * Right French words that no page may say: a speller leaves them alone. Other forms of a word are
 * recognised by its stem when that is long enough. Marked pure: the page, which is sent them with the
 * thesaurus, leaves this file out of its scripts.
 */
export const ORDINARY_WORDS: readonly string[] = /* @__PURE__ */ GROUPS.flatMap((group) =>
  group.trim().split(/\s+/u),
)
