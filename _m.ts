import { rm, mkdir } from 'node:fs/promises';
import { aBundle } from './tests/runtime/stage/a-bundle.ts';
import { startService } from './src/runtime/serve.ts';
const dir='/tmp/img/big'; await rm(dir,{recursive:true,force:true}); await mkdir(dir,{recursive:true});
let s = await startService({ dataDir: dir, port: 0, clock: () => Date.now() });
const b = aBundle();
const post = (scope: string, path: string, body: unknown, type='application/json') => fetch(s.url+path,{method:'POST',headers:{authorization:'Bearer '+(s.tokens as any)[scope],'content-type':type},body: typeof body==='string'?body:JSON.stringify(body)});
await post('deploy','/v1/releases',b); await post('deploy',`/v1/releases/${b.id}/activate`,{expect:null,rollback_to:'fallback'});
for (let i=0;i<4000;i+=2000) { const r=await post('intake','/v1/leads/batch',Array.from({length:2000},(_,j)=>JSON.stringify({id:`l${i+j}`,country:['DE','DE','DE','DE','AT'][j%5],city:'Bonn',note:'x'.repeat(300)})).join('\n'),'application/x-ndjson'); await r.text(); }
await s.close();
// Multiply what is there: the same rows under other ids.
const D=(await import('better-sqlite3')).default; const db=new D(dir+'/leadrail.sqlite');
db.pragma('foreign_keys=OFF');
const cols=(t:string)=>(db.pragma(`table_info(${t})`) as any[]).map(c=>c.name).filter(c=>c!=='n');
db.exec('begin');
for (let k=1;k<50;k++) for (const t of ['leads','decisions','clocks','queue_entries']) { const c=cols(t); db.exec(`insert into ${t} (${c.join(',')}) select ${c.map(x=>x==='id'&&t==='leads'||x==='lead_id'?`${x}||'-${k}'`:x).join(',')} from ${t} where ${t==='leads'?'id':'lead_id'} not like '%-%'`); }
db.exec('commit'); console.log('leads', (db.prepare('select count(*) n from leads').get() as any).n); db.close();
for (let i=0;i<2;i++){ const t2=Date.now(); s = await startService({ dataDir: dir, port: 0, clock: () => Date.now() }); const r=await fetch(s.url+'/readyz'); console.log('restart to ready', Date.now()-t2,'ms', r.status);
const t3=Date.now(); console.log((await post('intake','/v1/leads',{country:'DE'})).status, Date.now()-t3,'ms first lead');
await s.close(); }
