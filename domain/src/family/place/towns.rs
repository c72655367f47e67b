//! Names of towns, counties and countries: what may stand behind a street in one of two addresses and not in the other.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::words::tokens;

/// What stands behind a town and is none.
const LANDS: &str = "uk,u k,gb,united kingdom,great britain,britain,england,scotland,wales,cymru,northern ireland,bedfordshire,beds,\
berkshire,berks,bucks,buckinghamshire,cambridgeshire,cambs,cheshire,cornwall,cumbria,cumberland,derbyshire,devon,dorset,\
county durham,co durham,essex,gloucestershire,glos,gwent,gwynedd,dyfed,powys,clwyd,glamorgan,south glamorgan,mid glamorgan,\
west glamorgan,hampshire,hants,herefordshire,hertfordshire,herts,kent,lancashire,lancs,leicestershire,leics,lincolnshire,lincs,\
merseyside,middlesex,middx,norfolk,northamptonshire,northants,northumberland,nottinghamshire,notts,oxfordshire,oxon,rutland,\
shropshire,salop,somerset,staffordshire,staffs,suffolk,surrey,sussex,east sussex,west sussex,tyne and wear,warwickshire,warks,\
west midlands,wiltshire,wilts,worcestershire,worcs,yorkshire,north yorkshire,south yorkshire,west yorkshire,east yorkshire,\
east riding of yorkshire,yorks,greater london,greater manchester,huntingdonshire,westmorland,fife,lothian,west lothian,\
east lothian,midlothian,highland,isle of wight,isle of man,jersey,guernsey,anglesey,county antrim,co antrim,county armagh,co armagh,\
county down,co down,county fermanagh,co fermanagh,county tyrone,co tyrone,county londonderry,co londonderry,aberdeenshire,ayrshire,\
lanarkshire,renfrewshire,stirlingshire,dunbartonshire,perthshire,angus,carmarthenshire,pembrokeshire,ceredigion,monmouthshire,avon,\
cleveland,humberside,avon and somerset";

/// Towns, and parts of London that stand in addresses as towns do. A name that may be said of something else ("Street", "Over") is none.
const TOWNS: &str = "london,birmingham,manchester,liverpool,leeds,sheffield,bristol,nottingham,leicester,coventry,bradford,hull,\
kingston upon hull,stoke on trent,wolverhampton,plymouth,derby,southampton,portsmouth,brighton,hove,brighton and hove,newcastle,\
newcastle upon tyne,newcastle under lyme,sunderland,luton,bolton,bournemouth,middlesbrough,blackpool,stockport,poole,ipswich,\
norwich,swindon,york,gloucester,exeter,peterborough,oxford,cambridge,watford,slough,reading,oldham,rochdale,bury,huddersfield,\
southend on sea,southend,milton keynes,northampton,telford,warrington,wigan,rotherham,doncaster,barnsley,wakefield,halifax,\
basingstoke,gillingham,chelmsford,colchester,crawley,worthing,eastbourne,hastings,maidstone,ashford,canterbury,dover,folkestone,\
margate,ramsgate,tunbridge wells,royal tunbridge wells,tonbridge,sevenoaks,dartford,gravesend,chatham,rochester,guildford,woking,\
epsom,reigate,redhill,dorking,leatherhead,farnham,camberley,aldershot,farnborough,esher,weybridge,walton on thames,\
east molesey,west molesey,thames ditton,staines,staines upon thames,egham,chertsey,addlestone,sunbury on thames,shepperton,\
kingston,kingston upon thames,norbiton,surbiton,new malden,worcester park,chessington,tolworth,berrylands,hook,richmond,\
richmond upon thames,twickenham,teddington,hampton,hampton hill,hampton wick,hanworth,feltham,hounslow,isleworth,brentford,\
whitton,ham,petersham,kew,barnes,mortlake,east sheen,sutton,cheam,carshalton,wallington,mitcham,morden,wimbledon,merton,croydon,\
south croydon,thornton heath,purley,coulsdon,kenley,bromley,beckenham,orpington,chislehurst,sidcup,bexley,bexleyheath,erith,\
welling,belvedere,romford,ilford,hornchurch,upminster,dagenham,barking,enfield,barnet,edgware,stanmore,harrow,pinner,northwood,\
ruislip,uxbridge,hayes,southall,greenford,northolt,wembley,ealing,acton,chiswick,hammersmith,fulham,chelsea,kensington,paddington,\
islington,hackney,tottenham,walthamstow,leyton,stratford,lewisham,greenwich,woolwich,eltham,camberwell,peckham,brixton,clapham,\
battersea,wandsworth,putney,tooting,balham,streatham,dulwich,southwark,lambeth,camden,hampstead,finchley,hendon,southgate,\
st albans,hemel hempstead,welwyn garden city,hatfield,stevenage,hertford,bishops stortford,letchworth,letchworth garden city,\
hitchin,harpenden,berkhamsted,tring,aylesbury,high wycombe,amersham,chesham,beaconsfield,marlow,maidenhead,windsor,bracknell,\
wokingham,newbury,henley on thames,abingdon,didcot,banbury,bicester,witney,cheltenham,stroud,cirencester,tewkesbury,bath,\
weston super mare,taunton,yeovil,bridgwater,glastonbury,frome,salisbury,trowbridge,chippenham,devizes,marlborough,winchester,\
andover,fareham,gosport,havant,petersfield,eastleigh,romsey,lymington,ringwood,christchurch,weymouth,dorchester,bridport,\
sherborne,blandford forum,torquay,paignton,newton abbot,exmouth,barnstaple,bideford,tiverton,truro,falmouth,penzance,newquay,\
st austell,st ives,bodmin,camborne,redruth,chichester,bognor regis,littlehampton,horsham,haywards heath,burgess hill,lewes,\
uckfield,crowborough,bexhill on sea,st leonards on sea,newport,ryde,cowes,sandown,shanklin,basildon,harlow,braintree,clacton on sea,\
harwich,brentwood,billericay,rayleigh,grays,lowestoft,great yarmouth,kings lynn,thetford,bury st edmunds,sudbury,stowmarket,\
felixstowe,newmarket,ely,huntingdon,st neots,wisbech,bedford,dunstable,leighton buzzard,biggleswade,kettering,corby,\
wellingborough,daventry,rugby,nuneaton,leamington spa,royal leamington spa,warwick,stratford upon avon,kenilworth,redditch,\
kidderminster,worcester,evesham,great malvern,malvern,hereford,leominster,shrewsbury,oswestry,stafford,burton on trent,\
burton upon trent,tamworth,lichfield,cannock,walsall,west bromwich,dudley,stourbridge,solihull,sutton coldfield,smethwick,halesowen,\
mansfield,newark,newark on trent,worksop,lincoln,grantham,boston,skegness,scunthorpe,grimsby,cleethorpes,gainsborough,stamford,\
spalding,loughborough,hinckley,melton mowbray,chesterfield,buxton,matlock,ilkeston,glossop,chester,crewe,macclesfield,\
ellesmere port,northwich,runcorn,widnes,st helens,southport,bootle,birkenhead,wallasey,preston,blackburn,burnley,accrington,\
lancaster,morecambe,chorley,leyland,lytham st annes,salford,trafford,altrincham,ashton under lyne,stalybridge,hyde,carlisle,\
barrow in furness,kendal,penrith,whitehaven,workington,harrogate,scarborough,whitby,skipton,keighley,dewsbury,batley,pontefract,\
castleford,bridlington,beverley,goole,selby,northallerton,darlington,durham,hartlepool,stockton on tees,redcar,gateshead,\
south shields,north shields,whitley bay,washington,cramlington,blyth,morpeth,hexham,berwick upon tweed,cardiff,swansea,wrexham,\
barry,neath,port talbot,bridgend,merthyr tydfil,pontypridd,caerphilly,cwmbran,llanelli,carmarthen,aberystwyth,haverfordwest,\
bangor,llandudno,rhyl,colwyn bay,edinburgh,glasgow,aberdeen,dundee,inverness,perth,stirling,paisley,east kilbride,livingston,\
hamilton,motherwell,kilmarnock,ayr,dunfermline,kirkcaldy,falkirk,dumfries,greenock,cumbernauld,belfast,derry,londonderry,lisburn,\
newry,armagh,craigavon,ballymena,newtownabbey,newtownards,coleraine,omagh,enniskillen,douglas,st helier,st peter port";

/// What a name is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    Town,
    Land,
}

static NAMES: LazyLock<[BTreeSet<String>; 2]> = LazyLock::new(|| {
    let named = |name: &str| tokens(name).iter().map(|token| token.exact().to_owned()).collect::<Vec<_>>().join(" ");
    [TOWNS, LANDS].map(|names| names.split(',').map(named).collect())
});

/// No name has more words.
const LONGEST: usize = 4;

/// The town, county or country with which these words end, and how many of them it is.
pub(super) fn region_at_end(words: &[&str]) -> Option<(Region, String, usize)> {
    let [towns, lands] = &*NAMES;
    (1..=LONGEST.min(words.len())).rev().find_map(|used| {
        let name = words[words.len() - used..].join(" ");
        let region = if towns.contains(&name) { Region::Town } else { Region::Land };
        (region == Region::Town || lands.contains(&name)).then_some((region, name, used))
    })
}

/// How many words are left without the towns, counties and countries at the end.
pub(super) fn before_regions(words: &[&str]) -> usize {
    region_at_end(words).map_or(words.len(), |(.., used)| before_regions(&words[..words.len() - used]))
}
