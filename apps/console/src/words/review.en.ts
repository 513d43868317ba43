/** What the page on held texts says, in English. It loads with that page. */
export const reviewEn = {
  review: {
    about:
      'Harmful, biased or insulting text is kept from shoppers. What you approve passes next time; what you reject is learned from.',
    filter: 'Which texts',
    states: { waiting: 'Waiting', approved: 'Approved', rejected: 'Rejected' },
    none: { waiting: 'Nothing waits', approved: 'Nothing was approved', rejected: 'Nothing was rejected' },
    noneYet: 'Replies of a language model, generated copy and reviews are looked at before they are shown.',
    kinds: { insult: 'Insult', bias: 'Against a group', danger: 'Threat or danger', sexual: 'Sexual' },
    because: { rule: 'by a rule', model: 'by the classifier, {{chance}} sure', person: 'by a person' },
    sources: { reply: 'reply', copy: 'copy', review: 'review', desk: 'for an agent', person: 'reported' },
    times_one: 'held once',
    times_other: 'held {{shown}} times',
    by: 'decided by {{by}}',
    product: 'Product',
    verdicts: { approved: 'Approve', rejected: 'Reject' },
    notDecided: 'This could not be saved.',
    report: 'Reject a wording',
    reportAbout: 'Something was shown that should not have been: it is held from now on.',
    wording: 'Wording',
    kind: 'What is wrong with it',
    reject: 'Reject',
    reported: 'It is rejected.',
  },
}
