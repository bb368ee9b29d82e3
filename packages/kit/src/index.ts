export { bufferOf } from './bufferOf';
export { choiceField } from './choices/choiceField';
export { namesAsOptions } from './choices/namesAsOptions';
export { optionOf, optionsOf } from './choices/optionsOf';
export { parameterFields, prefixed } from './choices/parameterFields';
export { readChoice } from './choices/readChoice';
export { baseUrlOf, clientAt, clientFor } from './clientFor';
export { colormapField, convolutionField, renderColormapField } from './colormapField';
export { conditionsField } from './conditions/conditionsField';
export { readConditions } from './conditions/readConditions';
export { NodeConnectionTypes } from './connectionTypes';
export { errorItem } from './errorItem';
export { causeOfItem, failedAlone, failureOfItem, hasFailed, passedOn } from './failedItem';
export { fileOfItem, type ItemFile } from './fileOfItem';
export { limitField } from './fields/limitField';
export { lookFields, readLookRecipe, type LookOptions } from './fields/lookFields';
export { optionsCollection } from './fields/optionsCollection';
export { orientationField } from './fields/orientationField';
export { simplifyField } from './fields/simplifyField';
export { tagField } from './fields/tagField';
export { themeField } from './fields/themeField';
export { withGlossary } from './glossary/withGlossary';
export { isCalledFits, isFitsFile } from './isFitsFile';
export { leadingBrightnessField } from './leadingBrightnessField';
export { letOthersRun } from './letOthersRun';
export { loadTags } from './loadTags';
export { INCOMING_OBJECT, locatorValue, objectIdField } from './objectIdField';
export { cardPlan, observationField } from './observationField';
export { cutoutFiles, packetItem, packetJson, type PacketOutput } from './packetItem';
export { pictureWidthField } from './pictureWidthField';
export { packetOutputFields } from './packetOutputFields';
export { checkedParameters } from './parameters/checkedParameters';
export { noticeConstant } from './parameters/noticeConstant';
export { runChecked } from './parameters/runChecked';
export { type Aside, type ItemWork, runGroups, runItems } from './runItems';
export { safeFileName } from './safeFileName';
export { showHint } from './showHint';
export { subtitleOf } from './subtitleOf';
export { startOfFile } from './startOfFile';
export { type ProgressContext, tellProgress } from './tellProgress';
export { adviceInN8n } from './remedies';
export { toNodeError } from './toNodeError';
export {
	askObjectsAgain,
	createWaiting,
	readWaitMs,
	USUAL_WAIT_MINUTES,
	type WaitedObjects,
	waitField,
	waitForFile,
	waitForObjects,
	type Waiting,
	waitMinutesField,
} from './waiting';
