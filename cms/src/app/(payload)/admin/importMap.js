import { ParisDate as ParisDate_7ec58137a31003a0a754df8a9d430ec2 } from '../../../names/admin/ParisDate.tsx'
import { ParisDateField as ParisDateField_2eecde17bad03bd79d51ff90be52347c } from '../../../names/admin/ParisDateField.tsx'
import { TicketDesk as TicketDesk_c528125743eb788a6206a3f1486d3134 } from '../../../desk/admin/TicketDesk.tsx'
import { AfterAnswer as AfterAnswer_b57b7f8551c1ae8044753624dfd16b7d } from '../../../answers/admin/AfterAnswer.tsx'
import { QueueList as QueueList_2f8b91c51c33390478f97c6db099bc17 } from '../../../queue/admin/QueueList.tsx'
import { Lines as Lines_1ee7a41ae5ae16e432f6ace9fd9d1b5b } from '../../../fields/admin/Lines.tsx'
import { RoutingView as RoutingView_37fa05930829b1ed4c5068172fdded09 } from '../../../desk/admin/routing/RoutingView.tsx'
import { SignalScreen as SignalScreen_1173f068925abc49a266431dbd8950fc } from '../../../signals/admin/SignalScreen.tsx'
import { SaidCell as SaidCell_cb79524a1f6e690e0325c4d7c1b89302 } from '../../../signals/admin/cells.tsx'
import { NatureCell as NatureCell_cb79524a1f6e690e0325c4d7c1b89302 } from '../../../signals/admin/cells.tsx'
import { PageCell as PageCell_cb79524a1f6e690e0325c4d7c1b89302 } from '../../../signals/admin/cells.tsx'
import { DayCell as DayCell_cb79524a1f6e690e0325c4d7c1b89302 } from '../../../signals/admin/cells.tsx'
import { NoSaveButton as NoSaveButton_189ab69f59fd45cbca9a0f7f1233ff02 } from '../../../signals/admin/NoSaveButton.tsx'
import { DeskCode as DeskCode_de7179fdb75d81e5fbaabf70ba085c5c } from '../../../signals/admin/DeskCode.tsx'
import { Reading as Reading_3549a4a5c44353621407bc2259f206e5 } from '../../../reading/admin/Reading.tsx'
import { FieldNotes as FieldNotes_0a9dba9f79de475aad526d147c374fc2 } from '../../../plain-language/admin/FieldNotes.tsx'
import { PictureWords as PictureWords_40962b067ef5617f58147099e63d7efc } from '../../../pictures/admin/PictureWords.tsx'
import { Sentences as Sentences_25168a31c658e85d7898f9544cc70a47 } from '../../../fields/admin/Sentences.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowTitle as RowTitle_343bfcf6695a08bfe271c84386a43e11 } from '../../../fields/admin/RowTitle.tsx'
import { PlainPanel as PlainPanel_efdab3b6499fdb7cffd83e3a5fb0ac40 } from '../../../plain-language/admin/PlainPanel.tsx'
import { UsedBy as UsedBy_32adde07848c119bb8d1919e98d4aabe } from '../../../used-by/admin/UsedBy.tsx'
import { PublicationLine as PublicationLine_8e6657b5a48df3715cb23e3c78c30639 } from '../../../publishing/admin/PublicationLine.tsx'
import { PreviewSwitch as PreviewSwitch_71e338452c4ca3403f117ef8c6b3910e } from '../../../preview/admin/PreviewSwitch.tsx'
import { PublishDocument as PublishDocument_4fa1fe91b3d7b7a4db500bce61326ea4 } from '../../../publishing/admin/PublishDocument.tsx'
import { PictureCell as PictureCell_ee4f9692f8ba097f79264c07c21078b4 } from '../../../pictures/admin/PictureCell.tsx'
import { HoursTitle as HoursTitle_e2566122779f99ace0177781cf9485fb } from '../../../directory/admin/HoursTitle.tsx'
import { CorrectionScreen as CorrectionScreen_06286c3eea1d4058dd9d931b93d3d001 } from '../../../corrections/admin/CorrectionScreen.tsx'
import { TryPanel as TryPanel_b5c0293dc16046aaf66df583476f53b9 } from '../../../search-words/admin/TryPanel.tsx'
import { SearchHelp as SearchHelp_3bab13ddfe319001cb535f59367864e7 } from '../../../search-words/admin/SearchHelp.tsx'
import { MailPreview as MailPreview_1dfecff3fae70f05aebe2f94554a65f1 } from '../../../mail/admin/MailPreview.tsx'
import { TakePanel as TakePanel_58f53c4e09dc416da7c442350ce26315 } from '../../../inbound/admin/TakePanel.tsx'
import { HeldTools as HeldTools_1e1a265536c163449c7de0b9761cce22 } from '../../../inbound/admin/HeldTools.tsx'
import { SubjectCell as SubjectCell_73aa0e00fa296f5b9bbdc804fec36a2a } from '../../../privacy/admin/SubjectCell.tsx'
import { LogTools as LogTools_133ec3e24fdc6d6cba1dad7a692b1f1f } from '../../../privacy/admin/LogTools.tsx'
import { ErasureProof as ErasureProof_148044704a31f90def104ad9c079eeb2 } from '../../../privacy/admin/ErasureProof.tsx'
import { CompleteCell as CompleteCell_3a7cb17f3823db2eff3e87c83ae3e459 } from '../../../privacy/admin/CompleteCell.tsx'
import { InvitationNotice as InvitationNotice_9ce931408850881c3040d2dea5c668c6 } from '../../../people/admin/InvitationNotice.tsx'
import { SecurityPanel as SecurityPanel_af12d0323e20d2fc90758c8bcd2b2f0c } from '../../../second-factor/admin/SecurityPanel.tsx'
import { Icon as Icon_4d5f841d23d36f1da6a36620741f4b52 } from '../../../people/admin/Logo.tsx'
import { Logo as Logo_4d5f841d23d36f1da6a36620741f4b52 } from '../../../people/admin/Logo.tsx'
import { IdeaButton as IdeaButton_41df1d3ee6820fcc7b716321156a934e } from '../../../signals/admin/IdeaButton.tsx'
import { UnansweredLink as UnansweredLink_d7ee518ae3df0188439762be19e17767 } from '../../../desk/admin/time/UnansweredLink.tsx'
import { EntryLink as EntryLink_33220755f4a125be4bf48f7729db758e } from '../../../desk/entry/admin/EntryLink.tsx'
import { AnswerLinks as AnswerLinks_bf3802c5b79a4794287ebb2d3bcfa40c } from '../../../answers/admin/AnswerLinks.tsx'
import { LettersLink as LettersLink_d87fe94828f7ef86c73a9fc26df23453 } from '../../../letters/admin/LettersLink.tsx'
import { CountsLink as CountsLink_09f56d8b4c6f4e159a2aaf00e6b6e945 } from '../../../privacy/admin/CountsLink.tsx'
import { PersonLink as PersonLink_736e0db088974f36a4d6e6107d6ae6e6 } from '../../../person/admin/PersonLink.tsx'
import { HandbookLink as HandbookLink_cf69e2a1db310e8af1844bb71e870554 } from '../../../handbook/admin/HandbookLink.tsx'
import { VaultNotice as VaultNotice_6fc31109aaf9a74955b863734c404732 } from '../../../vault/admin/VaultNotice.tsx'
import { GapNotice as GapNotice_08472c5afb7322e5c16851eb0c95ff56 } from '../../../privacy/admin/GapNotice.tsx'
import { TodayPanel as TodayPanel_346460eebf97aeeb127379bd5166ab97 } from '../../../today/admin/TodayPanel.tsx'
import { PublicationPanel as PublicationPanel_b1b3d12e91472761355ab6c15c824cdc } from '../../../publishing/admin/PublicationPanel.tsx'
import { SignInTitle as SignInTitle_8b11688076161d86bf01cafc315aa63c } from '../../../people/admin/SignInTitle.tsx'
import { ToSecondFactor as ToSecondFactor_673e7578fcb6e6055732727b2448a7cd } from '../../../second-factor/admin/ToSecondFactor.tsx'
import { Names as Names_99e45d7925a0f72f34459ca0f0e3c6c3 } from '../../../names/admin/Names.tsx'
import { FirstLead as FirstLead_dbeef6242acbc44961c8a8870e8dd3d1 } from '../../../people/admin/FirstLead.tsx'
import { Home as Home_f701621a98e6a96d171ea76f29547244 } from '../../../today/admin/Home.tsx'
import { UnansweredView as UnansweredView_6621d1f836251af4f578e9c8d60ba825 } from '../../../desk/admin/time/UnansweredView.tsx'
import { RelaunchView as RelaunchView_75bc51fd68f03353ecba7a73bd7295e2 } from '../../../desk/admin/time/RelaunchView.tsx'
import { EntryView as EntryView_dec8aae1dc5bcd4b41dfc45e7eae1895 } from '../../../desk/entry/admin/EntryView.tsx'
import { PreviewView as PreviewView_73c189db1b6c8a6b284676235da7d0a3 } from '../../../preview/admin/PreviewView.tsx'
import { PublicAnswerView as PublicAnswerView_0c35bcd8a4eb43256342be829be6e51e } from '../../../answers/admin/PublicAnswerView.tsx'
import { GapsView as GapsView_9535f7602a3d745832a61afd1ea25436 } from '../../../answers/admin/GapsView.tsx'
import { CorrectionsView as CorrectionsView_0cbe6cfcd1b15ee120302fe60d7890ee } from '../../../answers/admin/CorrectionsView.tsx'
import { CorrectionView as CorrectionView_85a11299f8260548a50538a7857fad4e } from '../../../corrections/admin/CorrectionView.tsx'
import { LettersView as LettersView_5fb2adc8d858283e0a1e1929db9ed43e } from '../../../letters/admin/LettersView.tsx'
import { CountsView as CountsView_ef7ccd108dbad7f3f923320bd95567d4 } from '../../../privacy/admin/CountsView.tsx'
import { PersonView as PersonView_abf199e95cd5767150334077394bc4ce } from '../../../person/admin/PersonView.tsx'
import { RegisterView as RegisterView_8340026356e49856133c5183024d0fa4 } from '../../../person/admin/RegisterView.tsx'
import { SecondFactorView as SecondFactorView_355ccca8e581c0b5fa3338d4be3555bc } from '../../../second-factor/admin/SecondFactorView.tsx'
import { PracticeView as PracticeView_caae2fef531da1a681c060b0b9747093 } from '../../../handbook/admin/PracticeView.tsx'
import { HandbookView as HandbookView_d5b898bcef29c04f5ae845fbd477dfab } from '../../../handbook/admin/HandbookView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "./names/admin/ParisDate.tsx#ParisDate": ParisDate_7ec58137a31003a0a754df8a9d430ec2,
  "./names/admin/ParisDateField.tsx#ParisDateField": ParisDateField_2eecde17bad03bd79d51ff90be52347c,
  "./desk/admin/TicketDesk.tsx#TicketDesk": TicketDesk_c528125743eb788a6206a3f1486d3134,
  "./answers/admin/AfterAnswer.tsx#AfterAnswer": AfterAnswer_b57b7f8551c1ae8044753624dfd16b7d,
  "./queue/admin/QueueList.tsx#QueueList": QueueList_2f8b91c51c33390478f97c6db099bc17,
  "./fields/admin/Lines.tsx#Lines": Lines_1ee7a41ae5ae16e432f6ace9fd9d1b5b,
  "./desk/admin/routing/RoutingView.tsx#RoutingView": RoutingView_37fa05930829b1ed4c5068172fdded09,
  "./signals/admin/SignalScreen.tsx#SignalScreen": SignalScreen_1173f068925abc49a266431dbd8950fc,
  "./signals/admin/cells.tsx#SaidCell": SaidCell_cb79524a1f6e690e0325c4d7c1b89302,
  "./signals/admin/cells.tsx#NatureCell": NatureCell_cb79524a1f6e690e0325c4d7c1b89302,
  "./signals/admin/cells.tsx#PageCell": PageCell_cb79524a1f6e690e0325c4d7c1b89302,
  "./signals/admin/cells.tsx#DayCell": DayCell_cb79524a1f6e690e0325c4d7c1b89302,
  "./signals/admin/NoSaveButton.tsx#NoSaveButton": NoSaveButton_189ab69f59fd45cbca9a0f7f1233ff02,
  "./signals/admin/DeskCode.tsx#DeskCode": DeskCode_de7179fdb75d81e5fbaabf70ba085c5c,
  "./reading/admin/Reading.tsx#Reading": Reading_3549a4a5c44353621407bc2259f206e5,
  "./plain-language/admin/FieldNotes.tsx#FieldNotes": FieldNotes_0a9dba9f79de475aad526d147c374fc2,
  "./pictures/admin/PictureWords.tsx#PictureWords": PictureWords_40962b067ef5617f58147099e63d7efc,
  "./fields/admin/Sentences.tsx#Sentences": Sentences_25168a31c658e85d7898f9544cc70a47,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "./fields/admin/RowTitle.tsx#RowTitle": RowTitle_343bfcf6695a08bfe271c84386a43e11,
  "./plain-language/admin/PlainPanel.tsx#PlainPanel": PlainPanel_efdab3b6499fdb7cffd83e3a5fb0ac40,
  "./used-by/admin/UsedBy.tsx#UsedBy": UsedBy_32adde07848c119bb8d1919e98d4aabe,
  "./publishing/admin/PublicationLine.tsx#PublicationLine": PublicationLine_8e6657b5a48df3715cb23e3c78c30639,
  "./preview/admin/PreviewSwitch.tsx#PreviewSwitch": PreviewSwitch_71e338452c4ca3403f117ef8c6b3910e,
  "./publishing/admin/PublishDocument.tsx#PublishDocument": PublishDocument_4fa1fe91b3d7b7a4db500bce61326ea4,
  "./pictures/admin/PictureCell.tsx#PictureCell": PictureCell_ee4f9692f8ba097f79264c07c21078b4,
  "./directory/admin/HoursTitle.tsx#HoursTitle": HoursTitle_e2566122779f99ace0177781cf9485fb,
  "./corrections/admin/CorrectionScreen.tsx#CorrectionScreen": CorrectionScreen_06286c3eea1d4058dd9d931b93d3d001,
  "./search-words/admin/TryPanel.tsx#TryPanel": TryPanel_b5c0293dc16046aaf66df583476f53b9,
  "./search-words/admin/SearchHelp.tsx#SearchHelp": SearchHelp_3bab13ddfe319001cb535f59367864e7,
  "./mail/admin/MailPreview.tsx#MailPreview": MailPreview_1dfecff3fae70f05aebe2f94554a65f1,
  "./inbound/admin/TakePanel.tsx#TakePanel": TakePanel_58f53c4e09dc416da7c442350ce26315,
  "./inbound/admin/HeldTools.tsx#HeldTools": HeldTools_1e1a265536c163449c7de0b9761cce22,
  "./privacy/admin/SubjectCell.tsx#SubjectCell": SubjectCell_73aa0e00fa296f5b9bbdc804fec36a2a,
  "./privacy/admin/LogTools.tsx#LogTools": LogTools_133ec3e24fdc6d6cba1dad7a692b1f1f,
  "./privacy/admin/ErasureProof.tsx#ErasureProof": ErasureProof_148044704a31f90def104ad9c079eeb2,
  "./privacy/admin/CompleteCell.tsx#CompleteCell": CompleteCell_3a7cb17f3823db2eff3e87c83ae3e459,
  "./people/admin/InvitationNotice.tsx#InvitationNotice": InvitationNotice_9ce931408850881c3040d2dea5c668c6,
  "./second-factor/admin/SecurityPanel.tsx#SecurityPanel": SecurityPanel_af12d0323e20d2fc90758c8bcd2b2f0c,
  "./people/admin/Logo.tsx#Icon": Icon_4d5f841d23d36f1da6a36620741f4b52,
  "./people/admin/Logo.tsx#Logo": Logo_4d5f841d23d36f1da6a36620741f4b52,
  "./signals/admin/IdeaButton.tsx#IdeaButton": IdeaButton_41df1d3ee6820fcc7b716321156a934e,
  "./desk/admin/time/UnansweredLink.tsx#UnansweredLink": UnansweredLink_d7ee518ae3df0188439762be19e17767,
  "./desk/entry/admin/EntryLink.tsx#EntryLink": EntryLink_33220755f4a125be4bf48f7729db758e,
  "./answers/admin/AnswerLinks.tsx#AnswerLinks": AnswerLinks_bf3802c5b79a4794287ebb2d3bcfa40c,
  "./letters/admin/LettersLink.tsx#LettersLink": LettersLink_d87fe94828f7ef86c73a9fc26df23453,
  "./privacy/admin/CountsLink.tsx#CountsLink": CountsLink_09f56d8b4c6f4e159a2aaf00e6b6e945,
  "./person/admin/PersonLink.tsx#PersonLink": PersonLink_736e0db088974f36a4d6e6107d6ae6e6,
  "./handbook/admin/HandbookLink.tsx#HandbookLink": HandbookLink_cf69e2a1db310e8af1844bb71e870554,
  "./vault/admin/VaultNotice.tsx#VaultNotice": VaultNotice_6fc31109aaf9a74955b863734c404732,
  "./privacy/admin/GapNotice.tsx#GapNotice": GapNotice_08472c5afb7322e5c16851eb0c95ff56,
  "./today/admin/TodayPanel.tsx#TodayPanel": TodayPanel_346460eebf97aeeb127379bd5166ab97,
  "./publishing/admin/PublicationPanel.tsx#PublicationPanel": PublicationPanel_b1b3d12e91472761355ab6c15c824cdc,
  "./people/admin/SignInTitle.tsx#SignInTitle": SignInTitle_8b11688076161d86bf01cafc315aa63c,
  "./second-factor/admin/ToSecondFactor.tsx#ToSecondFactor": ToSecondFactor_673e7578fcb6e6055732727b2448a7cd,
  "./names/admin/Names.tsx#Names": Names_99e45d7925a0f72f34459ca0f0e3c6c3,
  "./people/admin/FirstLead.tsx#FirstLead": FirstLead_dbeef6242acbc44961c8a8870e8dd3d1,
  "./today/admin/Home.tsx#Home": Home_f701621a98e6a96d171ea76f29547244,
  "./desk/admin/time/UnansweredView.tsx#UnansweredView": UnansweredView_6621d1f836251af4f578e9c8d60ba825,
  "./desk/admin/time/RelaunchView.tsx#RelaunchView": RelaunchView_75bc51fd68f03353ecba7a73bd7295e2,
  "./desk/entry/admin/EntryView.tsx#EntryView": EntryView_dec8aae1dc5bcd4b41dfc45e7eae1895,
  "./preview/admin/PreviewView.tsx#PreviewView": PreviewView_73c189db1b6c8a6b284676235da7d0a3,
  "./answers/admin/PublicAnswerView.tsx#PublicAnswerView": PublicAnswerView_0c35bcd8a4eb43256342be829be6e51e,
  "./answers/admin/GapsView.tsx#GapsView": GapsView_9535f7602a3d745832a61afd1ea25436,
  "./answers/admin/CorrectionsView.tsx#CorrectionsView": CorrectionsView_0cbe6cfcd1b15ee120302fe60d7890ee,
  "./corrections/admin/CorrectionView.tsx#CorrectionView": CorrectionView_85a11299f8260548a50538a7857fad4e,
  "./letters/admin/LettersView.tsx#LettersView": LettersView_5fb2adc8d858283e0a1e1929db9ed43e,
  "./privacy/admin/CountsView.tsx#CountsView": CountsView_ef7ccd108dbad7f3f923320bd95567d4,
  "./person/admin/PersonView.tsx#PersonView": PersonView_abf199e95cd5767150334077394bc4ce,
  "./person/admin/RegisterView.tsx#RegisterView": RegisterView_8340026356e49856133c5183024d0fa4,
  "./second-factor/admin/SecondFactorView.tsx#SecondFactorView": SecondFactorView_355ccca8e581c0b5fa3338d4be3555bc,
  "./handbook/admin/PracticeView.tsx#PracticeView": PracticeView_caae2fef531da1a681c060b0b9747093,
  "./handbook/admin/HandbookView.tsx#HandbookView": HandbookView_d5b898bcef29c04f5ae845fbd477dfab,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
