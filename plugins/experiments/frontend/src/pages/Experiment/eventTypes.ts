import { commonMessages } from '../../messages/common';
import { experimentMessages } from '../../messages/experiment';

type EventType = keyof typeof experimentMessages.experiment.activity.types;
type Status = keyof typeof commonMessages.status;

/** Whether this version has a word for an event; newer servers may know more. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(experimentMessages.experiment.activity.types, type);
}

export function isStatus(status: string): status is Status {
  return Object.hasOwn(commonMessages.status, status);
}
