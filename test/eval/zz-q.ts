import 'temporal-polyfill/global';
import { loadGuardData } from './load-guard-data';
import { extractValues } from '@/utils/checks/normalise/extract-values';
const d = loadGuardData();
for (const [l,t] of [['es','tiene 750 l de capacidad'],['es','tiene 750 l.'],['en','holds 750 l of'],['en','holds 2 L.'],['de','fasst 750 l.'],['es','tiene 750 g de']] as const) console.log(l,t,extractValues(t,l,d.language(l)!.values).map(v=>[v.text,v.kind,v.readings.join()]));
