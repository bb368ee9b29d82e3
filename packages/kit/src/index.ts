export { bufferOf } from './bufferOf';
export { choiceField } from './choices/choiceField';
export { namesAsOptions } from './choices/namesAsOptions';
export { optionOf, optionsOf } from './choices/optionsOf';
export { parameterFields, prefixed } from './choices/parameterFields';
export { readChoice } from './choices/readChoice';
export { baseUrlOf, clientAt, clientFor } from './clientFor';
export { conditionsField } from './conditions/conditionsField';
export { readConditions } from './conditions/readConditions';
export { NodeConnectionTypes } from './connectionTypes';
export { errorItem } from './errorItem';
export { causeOfItem, failedAlone, failureOfItem, hasFailed, passedOn } from './failedItem';
export { colormapField, convolutionField, renderColormapField } from './fields/colormapField';
export { leadingBrightnessField } from './fields/leadingBrightnessField';
export { limitField } from './fields/limitField';
export { lookFields, readLookRecipe, type LookOptions } from './fields/lookFields';
export {
	INCOMING_OBJECT,
	locatorValue,
	OBJECT_OF_ITEM,
	objectIdField,
} from './fields/objectIdField';
export { cardPlan, observationField } from './fields/observationField';
export { optionsCollection } from './fields/optionsCollection';
export { orientationField } from './fields/orientationField';
export { packetOutputFields } from './fields/packetOutputFields';
export { lowerPercentileField, upperPercentileField } from './fields/percentileFields';
export { pictureWidthField } from './fields/pictureWidthField';
export { simplifyField } from './fields/simplifyField';
export { INCOMING_TAG, tagField } from './fields/tagField';
export { themeField } from './fields/themeField';
export { fileOfItem, type ItemFile } from './fileOfItem';
export { withGlossary } from './glossary/withGlossary';
export { isCalledFits, isFitsFile } from './isFitsFile';
export { letOthersRun } from './letOthersRun';
export { loadTags } from './loadTags';
export { cutoutFiles, packetItem, packetJson, type PacketOutput } from './packetItem';
export { checkedParameters } from './parameters/checkedParameters';
export { noticeConstant } from './parameters/noticeConstant';
export { runChecked } from './parameters/runChecked';
export { adviceInN8n } from './remedies';
export { ITEMS_AT_ONCE, type Aside, type ItemWork, runGroups, runItems } from './runItems';
export { safeFileName } from './safeFileName';
export { showHint } from './showHint';
export { startOfFile } from './startOfFile';
export { subtitleOf } from './subtitleOf';
export { type ProgressContext, tellProgress } from './tellProgress';
export { toNodeError } from './toNodeError';
export {
	askObjectsAgain,
	createWaiting,
	readWaitMs,
	type WaitedObjects,
	waitField,
	waitForFile,
	waitForObjects,
	type Waiting,
	waitMinutesField,
} from './waiting';
