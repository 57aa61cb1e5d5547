import { placeOf } from '../holding/place-of';
import type { Sender } from '../messaging/receive';
import { pauseForToday } from './pause';
import { switchOff } from './sites';

/** Switches coaching off as a card asked: on the site of its frame, or everywhere for today. */
export async function off(how: unknown, sender: Sender): Promise<boolean> {
  const place = placeOf(sender);
  if (how === 'today') await pauseForToday();
  else if (how === 'site' && place !== undefined) await switchOff(place.page);
  else return false;
  return true;
}
