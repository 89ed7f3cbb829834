import { retentionWords, SIGNAL_MONTHS } from '@infos-droits/shared'
import type { Setting } from '../payload-types.ts'

type Part = { title: string; lines: string[] }

const TO_FILL = '(à compléter dans les réglages)'

/** By these the questions of one person are found again (`desk/person-indexes.ts`). */
const ADDRESS_HASHES =
  'Empreintes de l’adresse e-mail et du numéro de téléphone (HMAC, avec une clé tirée de la clé maîtresse), pour retrouver les questions d’une personne qui demande copie ou effacement, rapprocher deux questions de la même personne et reconnaître un expéditeur indésirable\u00A0; effacées avec la question. Sans la clé, elles ne disent pas de qui il s’agit, mais que deux questions portent la même adresse\u00A0; avec elle, une adresse connue peut être essayée.'

/** Of mails, in and out (`inbound/sender-hash.ts`, `mail/replies.ts`). */
const SENDER_HASHES =
  'Empreintes de l’adresse de l’expéditeur d’un courriel reçu, et des adresses nommées dans un avis de non-distribution (HMAC, avec une autre clé du serveur), pour freiner un envoi en masse et retrouver ces courriels sur demande\u00A0; gardées 30 jours au plus après le traitement du courriel. Empreinte de l’adresse à qui un courriel est envoyé, propre à ce courriel, pour reconnaître sa réponse\u00A0; effacée avec la question.'

/**
 * The entry of the register of processing (RGPD, article 30) for the questions, made of the settings:
 * to print or to copy into the town’s own register. What only people know is said to be completed.
 */
export const registerEntry = (settings: Setting): Part[] => {
  const { publisher, host } = settings
  const orFill = (value: string | null | undefined) =>
    value === null || value === undefined || value.trim() === '' ? TO_FILL : value
  return [
    {
      title: 'Traitement',
      lines: [`Questions des habitants sur leurs droits — ${settings.siteName}`],
    },
    {
      title: 'Responsable du traitement',
      lines: [
        publisher.name,
        orFill(publisher.address),
        `Téléphone : ${orFill(publisher.phone)}`,
        `E-mail : ${orFill(publisher.email)}`,
        `Délégué à la protection des données : ${orFill(publisher.dpo)}`,
      ],
    },
    {
      title: 'Pourquoi, et sur quelle base',
      lines: [
        'Répondre à la question d’une personne, avec l’aide du partenaire compétent.',
        'Base : son accord, donné dans le formulaire (articles 6-1-a et 9-2-a du RGPD), qu’elle peut retirer à tout moment.',
      ],
    },
    {
      title: 'Personnes concernées',
      lines: [
        'Les personnes qui posent une question, ou pour qui l’accueil la pose ; les personnes dont elles parlent.',
      ],
    },
    {
      title: 'Données',
      lines: [
        'Question (texte libre : santé, famille, argent, logement, papiers peuvent y figurer), rubrique, territoire, commune.',
        'Prénom, adresse e-mail ou téléphone, selon la réponse choisie ; si la boîte e-mail n’est lue que par la personne.',
        'Fiche du site d’où vient la question ; fiches déjà lues, si la personne coche la case qui le propose.',
        'Mots de danger reconnus par une machine dans ce que la personne écrit, et leur sorte, gardés avec la question pour répondre tout de suite.',
        'Empreintes des mots de la question et de la réponse, faites avec une clé, pour la retrouver.',
        ADDRESS_HASHES,
        'Empreinte de la question avec l’adresse ou le numéro (HMAC, avec une clé du serveur public), pour qu’un formulaire envoyé deux fois ne fasse qu’une demande\u00A0; sur le serveur public, 30 jours après la remise à l’équipe.',
        ...(settings.inboundDomain ? [SENDER_HASHES] : []),
        'Lettres et photos jointes dans le formulaire ou par l’accueil.',
        'Propositions de réponse, réponse, dates et étapes.',
        ...(settings.inboundDomain
          ? ['Courriels reçus : texte, objet, adresse de l’expéditeur, pièces jointes.']
          : []),
      ],
    },
    {
      title: 'Qui les reçoit',
      lines: [
        'Le chef de projet : tout.',
        'Le partenaire compétent : la question sans prénom, adresse ni numéro, ce que la machine reconnaît étant masqué\u00A0; une lettre jointe, si le chef de projet la lui montre, sans rien de masqué, chaque ouverture étant notée.',
        'L’accueil : les réponses à remettre ou à lire au téléphone, chaque ouverture étant notée.',
        settings.inboundDomain
          ? 'Resend (États-Unis), service d’envoi et de réception : l’adresse e-mail et le message des réponses par e-mail ; les courriels reçus, entiers.'
          : 'Resend (États-Unis), service d’envoi : l’adresse e-mail et le message des réponses par e-mail.',
        `Hébergeur : ${orFill(host?.name)}.`,
      ],
    },
    {
      title: 'Transfert hors de l’Union européenne',
      lines: [
        'Les réponses par e-mail passent par Resend, société des États-Unis : garanties du contrat à joindre (à compléter).',
      ],
    },
    {
      title: 'Combien de temps',
      lines: [
        `${retentionWords({ settings, to: 'anyone' })} ; tout de suite sur demande.`,
        'Une question qui reste ouverte n’est pas effacée d’elle-même, la personne attendant peut-être encore. Quand il ne s’y est rien passé pendant cette durée, le chef de projet en est averti (première page, «\u00A0Sans réponse\u00A0», courriel du lundi) et doit la terminer\u00A0: répondre, envoyer ou remettre autrement, ou clore en disant pourquoi. La durée court alors.',
        'Ensuite, des chiffres seulement (mois, sujet, lieu), regroupés pour qu’aucun ne soit inférieur à 5.',
        `Sauvegardes chiffrées : ${String(settings.backupDays)} jours. Journal des accès\u00A0: sans limite. Il ne contient ni mot ni coordonnées de la personne, mais les actes de l’équipe, avec le numéro interne des demandes, même effacées, et l’heure exacte.`,
        'Liste des effacements, dans la base et hors d’elle, à côté des sauvegardes, pour qu’aucune sauvegarde ne ramène ce qui a été effacé et que la preuve reste\u00A0: sans limite. Référence, numéros internes, empreinte du numéro d’un courriel reçu, heure et raison, compte qui l’a fait\u00A0; ni mot ni coordonnées de la personne.',
      ],
    },
    {
      title: 'À inscrire à part',
      lines: [
        'Comptes de l’équipe\u00A0: nom, adresse e-mail, rôle, partenaire, mot de passe (empreinte), connexions\u00A0; gardés tant que le compte existe.',
        `Avis sur les pages\u00A0: page, réponse, texte, jour, sans nom ni adresse IP\u00A0; effacés au bout de ${String(SIGNAL_MONTHS)} mois.`,
      ],
    },
    {
      title: 'Sécurité',
      lines: [
        'Chiffrement au repos (AES-256-GCM, une clé par demande, fermée par une clé maîtresse gardée hors de la base et des sauvegardes) ; scellement dès le serveur public, qui ne peut pas relire.',
        'Comptes nominatifs, mots de passe longs, blocage après cinq essais ; liens des partenaires pour une seule demande, qui expirent.',
        'Journal des accès chaîné, sa dernière ligne notée chaque seconde hors de la base : une ligne retirée ou changée se voit, à la fin aussi.',
        'Effacement\u00A0: les textes et leur clé sont retirés de la base. Jusqu’à ce que le journal interne de la base et les sauvegardes aient tourné, il en reste une copie chiffrée, avec sa clé chiffrée\u00A0: seul qui détient la clé maîtresse pourrait l’ouvrir. Remettre une sauvegarde en place efface de nouveau, sauf demande expresse contraire. Ce qui est parti par courriel n’est pas atteint.',
      ],
    },
    {
      title: 'Droits des personnes',
      lines: [
        'Copie et effacement par le chef de projet, en une action chacun (Données d’une personne).',
        'Information : dans le formulaire et sur la page «\u00A0Données personnelles\u00A0» du site.',
      ],
    },
    {
      title: 'Analyse d’impact',
      lines: [
        'Attendue pour ce traitement (données sensibles, personnes vulnérables) : à compléter.',
      ],
    },
  ]
}
