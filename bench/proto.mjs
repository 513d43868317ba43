import { readJudged } from './quality/product-search/crowdflower/data.mjs'
import { bm25Scores } from './quality/product-search/crowdflower/bm25.mjs'
import { judgedQueries } from './quality/product-search/crowdflower/judged-queries.mjs'
import { crossValidate, fitLambdaMart, fitWeighted, compareScores, featureImportance } from '@elmo-chat/ranking'
import { runToEnd } from '@elmo-chat/kernel'
const byQuery = readJudged('/work/shared/data/crowdflower-search-relevance/train.csv.gz')
let t=Date.now(); const queries = judgedQueries(byQuery); console.log('features', Date.now()-t, queries[0].table.names)
const bm = bm25Scores(byQuery)
const c = queries[0].table.names.indexOf('words')
const words = queries.map(q=>Array.from({length:q.table.rows},(_,r)=>q.table.values[r*q.table.names.length+c]||0))
const show=(n,s)=>{const r=compareScores(queries,bm,s,{seed:1}); console.log(n,r.a.queries,r.b.ndcg10.mean.toFixed(4),'diff',r.difference.mean.toFixed(4),r.difference.low.toFixed(4),r.difference.high.toFixed(4))}
show('bm25',bm); show('words',words)
const cv={folds:5,seed:11}
for (const of of ['order','grades']) show('weighted '+of, runToEnd(crossValidate(queries,q=>fitWeighted(q,{ridge:100,of}),cv)))
for (const o of [{},{leaves:7},{leaves:7,shrinkage:.05,trees:500},{pointwise:.1,leaves:7},{pointwise:1,leaves:7,shrinkage:.05},{leaves:4,shrinkage:.05,minRows:50}]) { t=Date.now(); let last; show(JSON.stringify(o), runToEnd(crossValidate(queries,function*(q){last= yield* fitLambdaMart(q,o); return last},cv))); console.log(Date.now()-t,'ms', last.trees.length, featureImportance(last).slice(0,8).map(x=>x.feature+' '+x.share.toFixed(2)).join(', '))}
