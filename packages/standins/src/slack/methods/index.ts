import { authTest } from './authTest';
import { chatPostMessage } from './chatPostMessage';
import { conversationsList } from './conversationsList';
import { filesCompleteUploadExternal } from './filesCompleteUploadExternal';
import { filesGetUploadURLExternal } from './filesGetUploadURLExternal';
import { filesInfo } from './filesInfo';
import type { SlackMethod } from './SlackMethod';
import { usersList } from './usersList';
import { usersProfileGet } from './usersProfileGet';

export type { SlackArguments, SlackCall, SlackMethod } from './SlackMethod';

/** Every method that the stand-in knows; others are answered with `unknown_method`. */
export const METHODS: readonly SlackMethod[] = [
	authTest,
	chatPostMessage,
	conversationsList,
	filesCompleteUploadExternal,
	filesGetUploadURLExternal,
	filesInfo,
	usersList,
	usersProfileGet,
];
