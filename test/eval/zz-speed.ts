import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { loadGuardData } from './load-guard-data';
import { guard } from '@/utils/checks/guard/guard';
const data = loadGuardData();
const rows = ['guard-own.jsonl','guard-own-2.jsonl','guard-own-3.jsonl'].flatMap(f=>readFileSync(new URL(f, import.meta.url),'utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l)));
const by = new Map<string, any[]>();
for (const r of rows) { const k = r.sourceLang+'>'+r.targetLang; by.set(k,[...(by.get(k)??[]),r]); }
const pairs: any[] = [];
for (const [k, rs] of by) { let s='',t=''; const [a,b]=k.split('>'); for (let i=0; t.length<2000 && i<60; i++) { const r=rs[i%rs.length]; s+=r.source+' '; t+=r.target+' '; } pairs.push({sourceLang:a,targetLang:b,source:s,target:t}); }
const times: number[] = [];
for (let round=0; round<4; round++) for (const p of pairs) { const q={...p, source:p.source+round, target:p.target+round}; const c=process.cpuUsage(); guard(q,data); const u=process.cpuUsage(c); if (round>0) times.push((u.user+u.system)/1000); }
times.sort((x,y)=>x-y); console.log('n',times.length,'median',times[times.length>>1],'p95',times[Math.floor(times.length*.95)],'sum',times.reduce((a,b)=>a+b,0));
