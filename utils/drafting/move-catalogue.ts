import type { Intent } from '../domain/judgement';

/** Values that a phrase may name. Each comes formatted in the reader's way and isolated where scripts mix. */
export type Variable =
  | 'order'
  | 'amount'
  | 'date'
  | 'carrier'
  | 'tracking'
  | 'agent'
  | 'shop'
  | 'marketplace'
  | 'promised'
  | 'delivered'
  | 'since'
  | 'days';

/** What one move says, whatever the language. Every wording of it in every locale says exactly this. */
export interface MoveSpec {
  say: string;
  /** Variables that every wording must name. */
  needs?: readonly Variable[];
  /** Variables that every wording names inside an optional part, which falls away with an unknown value. */
  may?: readonly Variable[];
}

const OPENINGS: Record<Intent, MoveSpec> = {
  where_is_order: { say: 'We have looked up where order X is (no apology).', may: ['order'] },
  late_delivery: { say: 'Short apology that order X is late.', may: ['order'] },
  not_received: { say: 'Short apology that order X has still not reached you.', may: ['order'] },
  delivered_not_received: {
    say: 'Short apology: order X is shown as delivered but you do not have it.',
    may: ['order'],
  },
  missing_items: { say: 'Short apology that something was missing from order X.', may: ['order'] },
  damaged: { say: 'Short apology that order X arrived damaged.', may: ['order'] },
  defective: { say: 'Short apology that the item from order X does not work as it should.', may: ['order'] },
  wrong_item: { say: 'Short apology that something you did not order came with order X.', may: ['order'] },
  not_as_described: {
    say: 'Short apology that the item from order X is not what you expected from the description.',
    may: ['order'],
  },
  size_fit: { say: 'We are sorry (lightly) that the size of the item from order X does not fit.', may: ['order'] },
  return_exchange: { say: 'We gladly help with your return request for order X (no apology).', may: ['order'] },
  refund_status: { say: 'Short apology that your refund for order X is still an open question.', may: ['order'] },
  cancel_order: { say: 'We have your request to cancel order X (no apology).', may: ['order'] },
  change_order: { say: 'We have your request to change order X (no apology).', may: ['order'] },
  customs_duty: { say: 'Short apology for the trouble with customs over order X.', may: ['order'] },
  invoice_document: { say: 'We have your request for the document for order X (no apology).', may: ['order'] },
  product_question: { say: 'Thanks for your interest / your question about the product (no apology).' },
  payment_problem: { say: 'Short apology for the trouble and worry with your payment.', may: ['order'] },
  safety_incident: {
    say: 'We take what you report (about the item from order X) very seriously. Concern; NO apology for a cause, no admission, no denial.',
    may: ['order'],
  },
  service_complaint: {
    say: 'Sincere apology for the way your messages (about order X) were handled.',
    may: ['order'],
  },
  praise_thanks: { say: 'Warm thanks for the kind words; they please the whole team. No order number, nothing asked.' },
  other: { say: 'We have read your message (about order X).', may: ['order'] },
};

/** Every move of a reply but salutation and signature, which come from the culture card. */
export const MOVES = {
  ...(Object.fromEntries(Object.entries(OPENINGS).map(([intent, spec]) => [`open.${intent}`, spec])) as {
    [K in Intent as `open.${K}`]: MoveSpec;
  }),

  'open.invoice': { say: 'We have your request for the invoice for order X (no apology).', may: ['order'] },

  'intro.agent': { say: 'This is {agent} of {shop}.', needs: ['agent', 'shop'] },
  'thanks.purchase': { say: 'Thank you for shopping with us.' },
  'thanks.contact': { say: 'Thank you for your message.' },
  'thanks.contact_order': { say: 'Thank you for your message about order X.', needs: ['order'] },
  'thanks.photos': { say: 'Thank you for the photos; they show us all we need / help a lot.' },
  'thanks.video': { say: 'Thank you for the video; it helps us a lot.' },
  'ackn.evidence': { say: 'We have what you sent as proof (photos or video) here; plain, without thanks.' },
  'thanks.details': { say: 'Thank you for the exact details / description.' },

  'apology.full': {
    say: 'Fuller apology for the trouble and time this has cost you, in the manner of a written business apology. No cause, no admission.',
  },
  'apology.holding': {
    say: 'Apology for the trouble while the facts are still being looked into (before they are known).',
  },

  'empathy.wait': { say: 'We understand how tiresome waiting without certainty is.' },
  'empathy.product': { say: 'We understand the disappointment: you were looking forward to it and cannot use it.' },
  'empathy.money': { say: 'When it is about money, you rightly expect a clear answer.' },
  'empathy.service': { say: 'Having to ask several times for an answer is frustrating; you deserved better.' },
  'empathy.worry': { say: 'We can imagine what a fright this was / how worried you are (safety, health).' },
  'occasion.birthday': { say: 'That it concerns a birthday makes it all the more annoying; we keep the day in mind.' },
  'occasion.wedding': { say: 'That it concerns a wedding / wedding preparations: we know this day matters.' },
  'occasion.baby': { say: 'That it is for a baby / small child: we know this cannot just wait.' },
  'occasion.child': { say: 'That a child was looking forward to it: we can imagine the disappointment.' },
  'occasion.gift': { say: 'That it is a present: we know how much you wanted to make someone happy with it.' },
  'occasion.holiday': { say: 'That it is meant for the holiday / feast: we know it matters to have it in time.' },
  'occasion.date': { say: 'That you need it for a fixed date: we keep that date in mind.' },

  'repeat.sorry': { say: 'Sorry that you had to write to us more than once about this.' },
  'repeat.promise': { say: 'Our last answer did not help you as it should have; that was our omission. Sorry.' },
  'repeat.asked_again': { say: 'Sorry that we asked again for something you had already sent; we have it all here.' },
  'serious.noted': {
    say: 'We have noted what you announced (deadline / claim / authority) and take it seriously. No threat, no plea to refrain.',
  },
  'care.personal': { say: 'I, {agent}, look after your case personally until it is settled.', needs: ['agent'] },
  'care.team': { say: 'From here on we take care of it / we are responsible for solving this.' },

  'explain.transit': { say: 'By all appearances the parcel was handled roughly on the way (careful, no certainty).' },
  'explain.packing': { say: 'By all appearances something was mixed up when it was packed (careful, no certainty).' },
  'explain.delivered': {
    say: 'Carrier’s tracking for number T shows delivery on {delivered}.',
    needs: ['carrier', 'tracking', 'delivered'],
  },
  'explain.promised': {
    say: 'Delivery had been promised by {promised}, and that day has passed.',
    needs: ['promised'],
  },
  'explain.no_delivery': {
    say: 'Tracking number T at the carrier shows no delivery so far.',
    needs: ['carrier', 'tracking'],
  },
  'explain.standard': { say: 'This is not the quality / standard that we want to deliver.' },

  'do.refund_full': {
    say: 'We refund you the full amount {amount}; it is issued by {date} at the latest.',
    needs: ['amount', 'date'],
  },
  'do.refund_partial': {
    say: 'We refund you {amount} of the price; it is issued by {date} at the latest; you keep the item.',
    needs: ['amount', 'date'],
  },
  'do.refund_rest': {
    say: 'We refund you the missing difference of {amount}; it is issued by {date} at the latest.',
    needs: ['amount', 'date'],
  },
  'do.refund_duplicate': {
    say: 'The second, doubly charged amount of {amount} goes back to you by {date} at the latest; your order itself stays as it is.',
    needs: ['amount', 'date'],
  },
  'do.refund_goodwill': {
    say: 'For the trouble we refund you {amount}; it is issued by {date} at the latest (nothing about the goods).',
    needs: ['amount', 'date'],
  },
  'do.exchange': {
    say: 'We exchange the item for the size / version that you want, free of charge; it is dispatched on {date}.',
    needs: ['date'],
  },
  'do.replacement': {
    say: 'We send you a new one (replacement) free of charge; it is dispatched on {date}.',
    needs: ['date'],
  },
  'do.replacement_right': {
    say: 'We send you the item that you ordered (the right one), free of charge; it is dispatched on {date}.',
    needs: ['date'],
  },
  'do.missing_part': {
    say: 'We send you what was missing free of charge; it is dispatched on {date}.',
    needs: ['date'],
  },
  'do.return_label': {
    say: 'The return is approved; by {date} you have a prepaid return label in the return request of your order; the return costs you nothing.',
    needs: ['date'],
  },
  'do.keep_item': { say: 'You need not send the item back; you may keep it, pass it on or dispose of it.' },
  'do.keep_item_refund': {
    say: 'You keep the item and we refund {amount}; issued by {date} at the latest.',
    needs: ['amount', 'date'],
  },
  'do.troubleshooting': { say: 'Often this can be solved quickly; please try the following steps in this order:' },
  'do.carrier_investigation': {
    say: 'We have asked {carrier} to trace the parcel with tracking number {tracking}; you get the result from us by {date}.',
    needs: ['carrier', 'tracking', 'date'],
  },
  'do.trace_plain': {
    say: 'We are having the whereabouts of the parcel traced; you get the result from us by {date} (carrier unknown).',
    needs: ['date'],
  },
  'do.protection_extension': {
    say: 'We have extended the buyer protection of your order to {date}; your rights stay fully protected till then.',
    needs: ['date'],
  },
  'do.cancellation': {
    say: 'We cancel the order; you need do nothing more; what you paid goes back to your original payment method.',
  },
  'do.address_change': {
    say: 'We have taken over the new address that you sent (NOT repeated); the parcel will be sent there.',
  },
  'do.customs_help': {
    say: 'For the parcel with tracking number {tracking} we prepare the papers for customs (correct commercial invoice with price, taxes paid and recipient); you have them here by {date}.',
    needs: ['date'],
    may: ['tracking'],
  },
  'do.invoice': {
    say: 'We issue the invoice / document with the details on hand; you have it by {date}.',
    needs: ['date'],
  },

  'note.refund_time': {
    say: 'The money goes back to your original payment method; the bank can take some working days to show it.',
  },
  'note.no_return': { say: 'You do not need to send anything back.' },
  'note.tracking_later': { say: 'You get the new tracking number here as soon as the parcel is on its way.' },
  'note.after_return': { say: 'As soon as the return has reached us, we refund you the price.' },
  'note.if_steps_fail': {
    say: 'If it still does not work, tell us which step it stopped at; then you can have a replacement or your money back.',
  },
  'note.already_tried': { say: 'What you have already tried need not be repeated.' },
  'note.investigation_next': {
    say: 'If the parcel has not turned up by then, we settle the next step with you at once; you need not start anew.',
  },
  'note.wrong_item_stays': {
    say: 'Please leave the wrongly delivered item unused for now; returning it costs you nothing.',
  },
  'note.only_this_order': { say: 'Only this order is affected; your other orders go ahead unchanged.' },
  'note.customs_keep': {
    say: 'Please keep the customs notice and receipts; with them it can be checked what was rightly charged.',
  },
  'note.amount_named': { say: 'We have noted the amount of {amount} that you name.', needs: ['amount'] },
  'note.in_time': { say: 'We will do all we can for it to be there in time (no guarantee).' },

  'steps.power': {
    say: 'Three numbered steps: 1. another socket/cable, charge fully; 2. switch off, disconnect from power for 10 minutes, switch on; 3. check that all parts, filters and plugs sit firmly and nothing is blocked.',
  },
  'steps.wireless': {
    say: 'Three numbered steps: 1. delete the device from the phone’s list and restart the phone; 2. reset the device (hold the button 10 to 15 seconds); 3. connect again within one metre, with Bluetooth, location and a 2.4 GHz network switched on.',
  },
  'steps.generic': {
    say: 'Three numbered steps: 1. compare assembly with the manual; 2. check that all parts sit firmly and nothing is blocked or soiled; 3. try once more from the start.',
  },

  'info.tracking': {
    say: 'Your parcel is on its way with {carrier}, tracking number {tracking}.',
    needs: ['carrier', 'tracking'],
  },
  'info.preparing': {
    say: 'Your order is still being prepared for dispatch; you get the tracking number once it is sent.',
  },
  'info.promised': {
    say: 'Delivery is planned by {promised} at the latest; if it has not come by then, write briefly and we have it traced at once.',
    needs: ['promised'],
  },
  'info.refund_issued': {
    say: 'The refund of {amount} was issued on {since}; it can take 3 to 10 working days to show with your bank.',
    needs: ['amount', 'since'],
  },
  'info.delivered': { say: 'The parcel was delivered on {delivered}.', needs: ['delivered'] },
  'info.noted': { say: 'We have noted your information in your case / passed it on to those concerned.' },

  'decline.already_shipped': {
    say: 'The parcel has already left us, so we can no longer stop it (polite regret).',
    may: ['carrier', 'tracking'],
  },
  'decline.window_passed': {
    say: 'The period for returning this order without giving a reason has passed, so we cannot take it back on that ground (polite regret).',
  },
  'decline.off_platform': {
    say: 'We may and will only talk and take payment here on {marketplace}; so your purchase stays protected (no phone, no messenger, no transfer).',
    needs: ['marketplace'],
  },
  'decline.used': {
    say: 'An item that has been used or washed we cannot swap for a new one (polite regret; nothing about returning it).',
  },
  'decline.other': { say: 'In this form we cannot meet the wish (polite regret).' },
  'alt.return_after_arrival': {
    say: 'When it has arrived you can simply send it back through the return request in your order; then we refund the price. Nothing is lost for you.',
  },
  'alt.faulty_rights': {
    say: 'If the item has a fault, your legal rights are not affected: write to us what is wrong and we find a solution.',
  },
  'alt.return_open': {
    say: 'The return possibilities of {marketplace} and your legal rights stay open to you: you can open a return request in your order.',
    needs: ['marketplace'],
  },
  'alt.help_here': { say: 'Everything about stock, quantity and price we gladly settle here in the chat.' },
  'alt.tell_us': { say: 'Tell us what would help you instead and we look for another way together.' },
  'right.withdrawal': {
    say: 'You can withdraw from the purchase within {days} days of receipt without giving reasons.',
    needs: ['days'],
  },
  'right.withdrawal_working': {
    say: 'You can withdraw from the purchase within {days} working days of receipt without giving reasons.',
    needs: ['days'],
  },
  'right.used_return': {
    say: 'The return itself stays open to you within {days} days of receipt; for use beyond trying the item out, a deduction for loss of value is possible.',
    needs: ['days'],
  },

  'offer.choice': {
    say: 'You choose: a new one (replacement) free of charge, or the full refund of {amount}. A short answer is enough.',
    may: ['amount'],
  },
  'offer.choice_right': {
    say: 'You choose: the right item free of charge, or the full refund of {amount}. A short answer is enough.',
    may: ['amount'],
  },
  'offer.choice_part': {
    say: 'You choose: we send what was missing free of charge, or we refund its share of the price. A short answer is enough.',
  },
  'offer.choice_keep': {
    say: 'You choose: keep the item with part of the price refunded, or send it back free of charge for the full refund. A short answer is enough.',
  },
  'offer.return': {
    say: 'Yes, you can return the item: open a return request in your order, we approve it, and after arrival we refund the price.',
  },
  'offer.exchange': {
    say: 'Gladly: you can exchange it for another size / version, as far as in stock, or send it back for the refund.',
  },
  'offer.check_payment': {
    say: 'We check the payment with {marketplace}; an amount wrongly charged ({amount}) goes back to you. You have our answer by {date}.',
    needs: ['marketplace', 'date'],
    may: ['amount'],
  },
  'offer.cancellation': {
    say: 'We are stopping the order with the warehouse; if it has not been sent yet, it is cancelled and you get your money back. You have our confirmation by {date}.',
    needs: ['date'],
  },
  'offer.order_change': {
    say: 'We are checking with the warehouse whether the change is still possible before dispatch. You have our confirmation by {date}.',
    needs: ['date'],
  },
  'offer.refund_check': {
    say: 'We are checking the state of your refund of {amount} today; you have a definite answer, with the date of payment, by {date}.',
    needs: ['date'],
    may: ['amount'],
  },
  'offer.answer_question': {
    say: 'We are checking your question with our product team, so that the answer is right, and write to you by {date}.',
    needs: ['date'],
  },
  'offer.solution_by': { say: 'You have a concrete proposal for a solution from us by {date}.', needs: ['date'] },
  'privacy.confirm': {
    say: 'We process your request about your personal data; our confirmation comes by {date}. What the law obliges us to keep (such as invoices) is kept only for that.',
    needs: ['date'],
  },
  'privacy.no_sharing': { say: 'We use your data only to carry out the order.' },

  'ask.photo_damage': { say: 'Please send here one or two photos of the damage and of the packing.' },
  'ask.photo_item': { say: 'Please send here a photo of the item that you received and of the label on the parcel.' },
  'ask.photo_contents': { say: 'Please send here a photo of what was in the parcel.' },
  'ask.video_fault': { say: 'Please send here a short video or photo that shows the fault.' },
  'ask.missing_part': { say: 'Please tell us exactly which part or how many pieces are missing.' },
  'ask.order_number': { say: 'Please tell us your order number, so that we find the purchase.' },
  'ask.neighbours': {
    say: 'Please look once more with household, neighbours and reception / agreed drop-off place.',
  },
  'ask.address_right': {
    say: 'Please check whether the delivery address in your order is right and complete (not repeating it).',
  },
  'ask.size': { say: 'Please tell us which size / version you would like instead.' },
  'ask.model': { say: 'Please tell us the exact model or the measurements it should fit.' },
  'ask.tracking_return': { say: 'Please tell us the tracking number of your return.' },
  'ask.invoice_details': {
    say: 'Please tell us what should stand on the invoice (name or company, tax number if needed).',
  },
  'ask.customs_notice': { say: 'Please send here a photo of the notice from customs or the carrier.' },
  'ask.payment_proof': {
    say: 'Please send here a screenshot of the two debits; please cover account and card numbers.',
  },
  'ask.details': { say: 'Please describe briefly what exactly is wrong / not right.' },
  'ask.batch': { say: 'Please tell us the batch or model number on the packing, if it is at hand.' },
  'ask.how_help': { say: 'Please tell us briefly what we can do for you.' },

  'safety.wellbeing': {
    say: 'First of all: we hope that you and everyone with you are well. With any complaint, please see a doctor (or in an emergency call the emergency service).',
  },
  'safety.stop_use': { say: 'Please do not use the product any more.' },
  'safety.unplug': { say: 'Please leave it off the mains / switched off and away from anything that can burn.' },
  'safety.keep': {
    say: 'Please keep the product and packing as they are; do not open or repair it. You need not send it now.',
  },
  'safety.medical': {
    say: 'Until a working device is there, please do not rely on this one: use another device or ask your doctor or pharmacy.',
  },
  'safety.escalated': {
    say: 'Your report is with our responsible staff for product safety; you have our answer by {date}.',
    needs: ['date'],
  },

  'safety.reported': {
    say: 'Your report goes to / is with our responsible staff for product safety as well. No date, no cause, no result.',
  },

  'wait.running': {
    say: 'The tracing with {carrier} (tracking number {tracking}) is still running; the next news comes by {date}.',
    needs: ['carrier', 'tracking', 'date'],
  },

  'ackn.received': {
    say: 'Your message (about order X) has arrived; I, {agent}, take care of it.',
    needs: ['agent'],
    may: ['order'],
  },
  'ackn.full_answer': { say: 'You have our full answer by {date}.', needs: ['date'] },
  'ackn.no_repeat': { say: 'You need not explain or send anything again; everything you wrote is here with us.' },

  'close.available': { say: 'With any question just answer here; we are glad to help.' },
  'close.patience': { say: 'Thank you for your patience (and understanding).' },
  'close.apology': { say: 'Closing apology, one sentence.' },
  'close.prevention': {
    say: 'We have passed this on inside the house so that it does not happen again (no absolute promise).',
  },
  'close.confirm': { say: 'Is it settled to your satisfaction? Is there anything else we can help with?' },
  'close.record': { say: 'We have noted everything in your case, so that you need not explain anything again.' },
  'close.followup': { say: 'On {date} we write to you again to see that all is well.', needs: ['date'] },
  'close.wish': { say: 'A good wish (nice day, much joy) as is usual in the culture.' },
  'close.enjoy': { say: 'We wish much joy with the item.' },
} as const satisfies Record<string, MoveSpec>;

/** Id of a move, such as `do.refund_full`. */
export type MoveId = keyof typeof MOVES;

/** Every move id, in catalogue order. */
export const MOVE_IDS = Object.keys(MOVES) as MoveId[];

/** What a move says and which values it may name. */
export function moveSpec(id: MoveId): MoveSpec {
  return MOVES[id];
}
