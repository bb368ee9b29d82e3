export * from './AlertFacts';
export * from './describeAlert';
export {
	alertCaption,
	captionOfRecord,
	captionedBrightness,
	headingOfAlert,
} from './alertCaption';
export * from './brightnessFactOf';
export * from './brightnessesOf';
export { brightnessText } from './alertWords';
export { qualityText } from './qualityText';
export { changeText, errorText } from './shortTexts';
export { snrText } from './snrText';
export { spanText } from './numberText';
export { FACTS, type FactName } from './facts';
export { LINKS, type AlertLink, type LinkName } from './links';
export * from './Message';
export { BRIGHT_MAGNITUDE, type AlertChecks, type MessagePriority } from './alertChecks';
export { DRAFTS, type DraftName, type Drafts } from './drafts';
export * from './composeAlertMessage';
export * from './targets/blockKit/SlackBlock';
export { TARGETS, USUAL_TARGETS, type Target, type TargetName, type UsualTarget } from './targets';
export type { MessageDocument, PictureSource } from './document/MessageDocument';
export * from './digest/DigestEntry';
export { DIGEST_SORTS, type DigestSort } from './digest/sortAlerts';
export * from './digest/composeDigest';
