/** A refusal as Excel words it: one of the codes of `Excel.ErrorCodes`. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

export const refusals = {
  accessDenied: () => new Refused('AccessDenied', 'You cannot perform the requested operation.'),
  argument: (what = 'The argument is invalid or missing or has an incorrect format.') =>
    new Refused('InvalidArgument', what),
  editing: () =>
    new Refused(
      'InvalidOperationInCellEditMode',
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
    ),
  exists: () =>
    new Refused('ItemAlreadyExists', 'A resource with the same name or identifier already exists.'),
  general: () => new Refused('GeneralException', 'There was an internal error while processing the request.'),
  missing: () => new Refused('ItemNotFound', "The requested resource doesn't exist."),
  operation: () => new Refused('InvalidOperation', 'This operation is not permitted for the current object.'),
  reference: () => new Refused('InvalidReference', 'This reference is not valid for the current operation.'),
  requestTooLarge: () =>
    new Refused('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'),
  responseTooLarge: () =>
    new Refused('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'),
  /** The stand-in's own shortcoming, not Excel's: said by name, so that nobody takes it for Excel's answer. */
  lacks: (member: string) => new Refused('NotImplemented', `the stand-in lacks ${member}`),
  notInSet: (member: string, set: string) =>
    new Refused('ApiNotFound', `${member} needs ${set}, which this Excel does not have`),
};
