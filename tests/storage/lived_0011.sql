-- A lived-in statement as wsoa kept it at schema 0011, brought up from 0010, with a reference of theirs, two questions and a note after it: written by that version, never to be edited.
PRAGMA application_id = 2004053857;
BEGIN TRANSACTION;
CREATE TABLE action (
	ref VARCHAR NOT NULL, 
	title VARCHAR, 
	lead VARCHAR, 
	officer VARCHAR, 
	starts VARCHAR, 
	due VARCHAR, 
	success VARCHAR, 
	delivery VARCHAR, 
	completed VARCHAR, 
	confidence VARCHAR, 
	withdrawn VARCHAR, agreed VARCHAR, verified VARCHAR, verified_by VARCHAR, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(lead) REFERENCES agency (ref)
);
INSERT INTO "action" VALUES('AFI-01.1','Share every concern within a day','police','Det Supt Blue','2019-06-03','2019-10-31','Fewer children wait: 9 in 10 referrals come within a day','verified','2019-07-19',NULL,NULL,'2019-09-30','2019-07-19','Cllr Grey, Local authority, Testby');
CREATE TABLE action_aliases (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES action (ref)
);
INSERT INTO "action_aliases" VALUES('AFI-01.1','1.1');
CREATE TABLE action_areas (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES action (ref), 
	FOREIGN KEY(member) REFERENCES area (ref)
);
INSERT INTO "action_areas" VALUES('AFI-01.1','AFI-01');
CREATE TABLE action_contributing (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES action (ref), 
	FOREIGN KEY(member) REFERENCES agency (ref)
);
INSERT INTO "action_contributing" VALUES('AFI-01.1','council');
CREATE TABLE action_points (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES action (ref), 
	FOREIGN KEY(member) REFERENCES point (ref)
);
INSERT INTO "action_points" VALUES('AFI-01.1','AFI-01a');
INSERT INTO "action_points" VALUES('AFI-01.1','AFI-01c');
CREATE TABLE action_review (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES action (ref), 
	FOREIGN KEY(member) REFERENCES area (ref)
);
INSERT INTO "action_review" VALUES('AFI-01.1','AFI-01');
CREATE TABLE agency (
	ref VARCHAR NOT NULL, 
	name VARCHAR, 
	kind VARCHAR, 
	confirmed INTEGER NOT NULL, 
	PRIMARY KEY (ref)
);
INSERT INTO "agency" VALUES('police','Testshire Police','police',1);
INSERT INTO "agency" VALUES('council','Local authority, Testby','local authority',1);
INSERT INTO "agency" VALUES('probation','National Probation Service','probation',0);
INSERT INTO "agency" VALUES('health','Health providers in Testby','health',1);
CREATE TABLE agency_aliases (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES agency (ref)
);
INSERT INTO "agency_aliases" VALUES('council','Children''s services');
INSERT INTO "agency_aliases" VALUES('council','Children''s social care');
INSERT INTO "agency_aliases" VALUES('council','Local authority');
INSERT INTO "agency_aliases" VALUES('police','Constabulary');
INSERT INTO "agency_aliases" VALUES('probation','NPS');
INSERT INTO "agency_aliases" VALUES('probation','Probation');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0011');
CREATE TABLE area (
	ref VARCHAR NOT NULL, 
	kind VARCHAR, 
	heading VARCHAR, 
	text VARCHAR, 
	page INTEGER, 
	line INTEGER, 
	title VARCHAR, 
	lead VARCHAR, 
	confirmed INTEGER NOT NULL, lead_in VARCHAR, withdrawn VARCHAR, outcome VARCHAR, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(lead) REFERENCES agency (ref)
);
INSERT INTO "area" VALUES('AFI-03','improvement','Strategy discussions','Children''s voices are rarely heard.',4,66,NULL,NULL,0,NULL,'Not in the corrected letter testby-corrected.txt',NULL);
INSERT INTO "area" VALUES('AFI-02','improvement','Strategy discussions','Health providers are not invited to strategy discussions, so decisions are made without them.',4,60,NULL,'health',0,NULL,NULL,NULL);
INSERT INTO "area" VALUES('APA-01','priority','Priority action','Children wait too long for CAMHS. The local authority does not know how many are waiting.',5,80,NULL,'health',0,NULL,NULL,NULL);
INSERT INTO "area" VALUES('AFI-01','improvement','Referrals','Police officers do not always share what they know. Referrals to the local authority come too late.',3,41,'Sharing and referring','police',1,'Inspectors found that:',NULL,'Children are seen the same day.');
CREATE TABLE area_contributing (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES area (ref), 
	FOREIGN KEY(member) REFERENCES agency (ref)
);
INSERT INTO "area_contributing" VALUES('AFI-01','council');
INSERT INTO "area_contributing" VALUES('APA-01','council');
CREATE TABLE board (
	ref VARCHAR NOT NULL, 
	dated VARCHAR, 
	title VARCHAR, 
	withdrawn VARCHAR, 
	PRIMARY KEY (ref)
);
CREATE TABLE challenge (
	ref VARCHAR NOT NULL, 
	about VARCHAR, 
	text VARCHAR, 
	asked VARCHAR, 
	answer VARCHAR, 
	answered VARCHAR, 
	answered_by VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "challenge" VALUES('CH-01','AFI-01.1','The chair: who is told?','2019-08-01','Each parent.','2019-08-01','Ann Coordinator');
INSERT INTO "challenge" VALUES('CH-02','AFI-01.1','The lay member: since when?','2019-08-01',NULL,NULL,NULL);
CREATE TABLE change (
	revision INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	ref VARCHAR NOT NULL, 
	field VARCHAR NOT NULL, 
	old VARCHAR, 
	new VARCHAR, 
	salt VARCHAR, 
	seal VARCHAR NOT NULL, 
	PRIMARY KEY (revision, position), 
	FOREIGN KEY(revision) REFERENCES revision (number)
);
INSERT INTO "change" VALUES(1,0,'AFI-01','record',NULL,'area','5e07373a5a2ed9baeb80f5972be9ed80','6d447985d963407f0856699ba37ac305d75d799e9c75b3f02b179aec5a1846ac');
INSERT INTO "change" VALUES(1,1,'AFI-01','heading',NULL,'Referrals','efd16b45da58e0a608298d89e8d4ddf7','cecefb8390c7a458a3e54cd1861c79f6d01fd1866cbf6876ec3c9dc09cd3347e');
INSERT INTO "change" VALUES(1,2,'AFI-01','text',NULL,'Police officers do not always share what they know. Referrals to the local authority come late.','854baa91f52dc3d3eee2bdc7b892c4a4','8e607686e42c90575f0421d3c8545fd245951ea15bd4a7f393abfc5dd9043a6d');
INSERT INTO "change" VALUES(1,3,'AFI-01','page',NULL,'3','461285c74632c36bf5c2766f9e280a4e','791adabf0ea585395bd766dfc03ca4875e73b7ddcd1d11ac0d1019ce79be2706');
INSERT INTO "change" VALUES(1,4,'AFI-01','line',NULL,'41','283365194bc9aa5f3111c2cb9da8c1c2','9a478f948eb95cb37a0fd9403e8adf4f8f8389ca2b471fcfce434157196abdec');
INSERT INTO "change" VALUES(1,5,'AFI-01','lead',NULL,'police','30a90e23f70c8fb7bfb2e5a516adf594','f505c715004ea0ffe07510869adb19fd63a5a2970bded18e5eb86fdcf55881eb');
INSERT INTO "change" VALUES(1,6,'AFI-01','contributing',NULL,'council','50b981f168f29e614ef6ce05da345d4d','9c229f2597c7b671b28556e73e31ed146c07f8ad6d4d22a626a38e77a33887d3');
INSERT INTO "change" VALUES(1,7,'AFI-01a','record',NULL,'point','9b643c2b0064fb1e71dbecaa494ccf8e','0a5fde52b80741b2f35855d7a8881426becd4281e4d4377393ee25ec2dafba71');
INSERT INTO "change" VALUES(1,8,'AFI-01a','area',NULL,'AFI-01','4e8d894eb480e009b2779aa68f1bb328','b221345da814d9d81b67038af964d3591bbbcf2b10cf28eb31ea6fbc4cd7aac1');
INSERT INTO "change" VALUES(1,9,'AFI-01a','ends','0','52','f32b2f13d2ee96b29f4c60d165767787','507dfa16fd877d6b00eae01f3b2feee09c03676b887ae0c6e0c9b15f597bcbf0');
INSERT INTO "change" VALUES(1,10,'AFI-01a','agencies',NULL,'police','e4c24e553599a60706106e46947ace59','3201fe714d12440b252197c4f1ba8487ef1547d2cfdd07004130d4e2cd708439');
INSERT INTO "change" VALUES(1,11,'AFI-01b','record',NULL,'point','8d0a996757b093656562f4f98e1f5817','dce0fe57f720b46ba81e7893a2bb23f334b9b9181dc132f51c5a915424bdaa15');
INSERT INTO "change" VALUES(1,12,'AFI-01b','area',NULL,'AFI-01','85b8bba13dcb27b3c10af9f63895ce6e','9cd359d4ecd3e64b371daac6cfab734dba0ec268c17b12f965b5965494f84262');
INSERT INTO "change" VALUES(1,13,'AFI-01b','starts','0','52','b876fc72d95a1bc8bd37dff94c7bee7e','a63b3923871d0403d2be3465bd7e0486960cfa2a62e5dd7f5d7f0b5e7ec03a63');
INSERT INTO "change" VALUES(1,14,'AFI-01b','ends','0','95','b8a0432c7626ace263d57e9a52812d44','f03eb440293dfa9d015af9064a8a47b601aeefedbd6592cb411163218d5f4d12');
INSERT INTO "change" VALUES(1,15,'AFI-01b','agencies',NULL,'council','8964db7995a339da2e33abce07a93d45','0f0a7dd1c457712968fc0c2acad7e15e0fc756fb3a86652b7e081420bb831201');
INSERT INTO "change" VALUES(1,16,'AFI-02','record',NULL,'area','a555e60bebe08ebbbdaf7be76c11bb52','0539deaaf1139119cfbc25a90f9a113f10d2cfaac3e828fdece039e4ebe8d7c6');
INSERT INTO "change" VALUES(1,17,'AFI-02','heading',NULL,'Strategy discussions','2bc7d07068e6865c1dfc2d2cd0e7b785','fd904fd4469f213cc8c2edfd3c517f4938999d9db36f94cc85d24ffff64cebdd');
INSERT INTO "change" VALUES(1,18,'AFI-02','text',NULL,'Health providers are not invited to strategy discussions, so decisions are made without them.','0643addc241f90551940cc8a65da89db','fb5f8fcee1e4ac9139598396dca4bae0833a2005e8980da2da41554f70ccd3f7');
INSERT INTO "change" VALUES(1,19,'AFI-02','page',NULL,'4','9af9997ac7f89f85e5214dff9556cffe','aaef50453c5579885cb1c60c4af3406073a387a87dd3f14915acb76c3ad03410');
INSERT INTO "change" VALUES(1,20,'AFI-02','line',NULL,'60','fabb3465550e64cd2cc2f3e2d269b0ff','c6ee8db7c375f76d8d240aed244303dd68fd4e67a630b2175866aed0d67cc9be');
INSERT INTO "change" VALUES(1,21,'AFI-02','lead',NULL,'health','c7e31a605d2214869a2c9af43804f705','0f4c41c02494e90331a81291238058824fb3af1599a2b943e276caafd70fb8e5');
INSERT INTO "change" VALUES(1,22,'AFI-02a','record',NULL,'point','e863622247cad4398aa59f862247dfa5','ba192678294a02268a519add1d5bea58efd22c906cfbe7c8c1b3d0739d405b4c');
INSERT INTO "change" VALUES(1,23,'AFI-02a','area',NULL,'AFI-02','b83e602f1a65417af525cecc676881c0','6813c52bdfda87c461df8c23d5f457eb47dadc721e6581ad20de496f7ea774dd');
INSERT INTO "change" VALUES(1,24,'AFI-02a','ends','0','93','4457ddfd86791a8067265afa4f20d3c5','c556d6997cc9f7c4206e067d822189c8aa07384de729f1fecee2fd8cdbcc2a50');
INSERT INTO "change" VALUES(1,25,'AFI-02a','agencies',NULL,'health','8c62e2eb3247fbfd9cfb1cf61d21dc35','bd43cfdbb8427a051cc9336b2380bf26d8745513d20d3ec2b5409c54f5eba557');
INSERT INTO "change" VALUES(1,26,'AFI-03','record',NULL,'area','1e7b1184e93c615b1632b3458491bc1f','6179a4dcaae6e2051a256616569034258cce7b43c798c4673a605f9616f954d3');
INSERT INTO "change" VALUES(1,27,'AFI-03','heading',NULL,'Strategy discussions','8cdd22c31d009d8b0f3524534460cf4e','0c6c37ef4fa98cbfb189164346b69de59381d153473c797026364b172846125c');
INSERT INTO "change" VALUES(1,28,'AFI-03','text',NULL,'Children''s voices are rarely heard.','7dfa4b363e6dd564861dd402954073b6','29c181897bbc372472ee8a29002729e03fc9a469b9ce8ea28b6091b6b2b7d437');
INSERT INTO "change" VALUES(1,29,'AFI-03','page',NULL,'4','56bbb30a06dfa920f737f603621d70d0','e87dc41fdb9cf808d9ad0a52597fa173a2f717e2d1ee598e07a1b5c14df8e0b5');
INSERT INTO "change" VALUES(1,30,'AFI-03','line',NULL,'66','011fb51f5fb33457bcebe3967605ae4b','593a19bbec6fe760cf5fad5b6c5a0a504351117d72da3b944f78d1f7fe93af15');
INSERT INTO "change" VALUES(1,31,'AFI-03a','record',NULL,'point','3f3934e04c51c1bacf6b94abe9b856e6','a8becb70d3affcd0f7259f609f1aaa80afdd9a769e2f287d6933c3387fa059f0');
INSERT INTO "change" VALUES(1,32,'AFI-03a','area',NULL,'AFI-03','ad51564f93b907f866badb14f754fe98','d56b769d41dfdf6e61b8561b35043a05dcb13c8704db0298e75141ff96d2468b');
INSERT INTO "change" VALUES(1,33,'AFI-03a','ends','0','35','309226b4727652c4bc9dd2ce7ed56479','36f96b20fe320b42abd2ac198cf951209b5bbabaea7ebdd6db8a00bd96482d51');
INSERT INTO "change" VALUES(1,34,'APA-01','record',NULL,'area','8499c0ccb00065acf11d9aecd1cdbb68','435030c85531631ba940f9d20071f479a1048ac71171aef2a2ec964f55e4ebce');
INSERT INTO "change" VALUES(1,35,'APA-01','kind','improvement','priority','df01bbe1e344926db50005eacf6614a8','5b60f3b57677debd7a13bd2bbb74815ad1d678a139861b151739a3b5a5e971c6');
INSERT INTO "change" VALUES(1,36,'APA-01','heading',NULL,'Priority action','d09fadbac4c0e8dc9d29bf8bb960774b','d021c3ec45f674443fc99546e56e60e75f44316657fcc8f51f36f4b1b0ad6c98');
INSERT INTO "change" VALUES(1,37,'APA-01','text',NULL,'Children wait too long for CAMHS. The local authority does not know how many are waiting.','fd3baa2a5b409e5a9196629bebf10043','b189df4351686d531b9a5301b45873833c186fe233655f921618087a4ddb6c9c');
INSERT INTO "change" VALUES(1,38,'APA-01','page',NULL,'5','8ac4904a8acfafd3ed45a27b784ae75b','3d6f656bc823fcb65f628fc3fa5a635d275c5b71f4b441b5fccb0007bd88dfb8');
INSERT INTO "change" VALUES(1,39,'APA-01','line',NULL,'80','768439015f7c47161a6d07019cfa950e','825e2534f32ea80b97fc09b86376cd4d4ce5594069833d489cd69f7653ccae8b');
INSERT INTO "change" VALUES(1,40,'APA-01','lead',NULL,'health','05b0f452ced9547f4a480dd6d5242322','41d5423d41f135b93f2fed2c1e310ccc2895bdd5c2300ff0edff7b983e380176');
INSERT INTO "change" VALUES(1,41,'APA-01','contributing',NULL,'council','197d9d20005dafb7892e9d01c74e1978','981f695da8f37b0b81f3457842a62aee95ed851a0f152bd6410f1ae094f101a3');
INSERT INTO "change" VALUES(1,42,'APA-01a','record',NULL,'point','16925dd71a5604c10fb8a90504baf18f','98a376815a39209ad0f2a22a2fb12a8f26cb36fff196906920e60ee0ed7fdf00');
INSERT INTO "change" VALUES(1,43,'APA-01a','area',NULL,'APA-01','cb08483746b28f31684decc08233b3a3','20af747c76c80776511a8cbab129f377b95bc6ade7c806c8e7a441fee69e5aa4');
INSERT INTO "change" VALUES(1,44,'APA-01a','ends','0','34','53376b26cba9d9c69eef057049b3903b','f0d670f3badb8366b3bdc605ab3dda26c117bbcb2b158361a5e7de36874a615f');
INSERT INTO "change" VALUES(1,45,'APA-01a','agencies',NULL,'health','744934bacef2b273ead7326acb4205b8','2dccf5ef567075397b0dd04df5f1ff67ced371b03171088242885ab32a7ef73b');
INSERT INTO "change" VALUES(1,46,'APA-01b','record',NULL,'point','fb23cb9acd7fdce4eb3fac2dcedcc742','38408d25bdf5cd2a0bbcc32f3e771c8bebdbb3c2b1ac4d65b2cfd441d2b8b49c');
INSERT INTO "change" VALUES(1,47,'APA-01b','area',NULL,'APA-01','f6160d9f0f061f5113922e9e1246ce8c','d8de75cb4768a49d0e3f00eb711d31d0db968358b797e9dc58329dcffb5861d4');
INSERT INTO "change" VALUES(1,48,'APA-01b','starts','0','34','2b95796924c2a02baa69a3985d8d53d9','ad624970eb1b0df80e2edb1da692603a8af35acec34fb35b8ae9995733e2d581');
INSERT INTO "change" VALUES(1,49,'APA-01b','ends','0','89','c5cb3b0bd32c31628c1f8241be5103a9','9ecc64b8c88cee0e59e68431111ffc4caa05be7e5caaf99c8d80db9b12f49f29');
INSERT INTO "change" VALUES(1,50,'APA-01b','agencies',NULL,'council','4eba9616eee6a0eb65886a40f09d3ff4','9814d3c6dac7a9bb2b0762b863189ccc06577640939751983435811512fe9a3f');
INSERT INTO "change" VALUES(1,51,'C-01','record',NULL,'contributor','42d350e377d67a2aefc94dfe38d50bfe','81190c8487b6499e74c3f6d05b9b5189cb91b80a430d44e0cbd0a6c6568677fa');
INSERT INTO "change" VALUES(1,52,'C-01','text',NULL,'the National Probation Service','be2748a5416cd3829b7efe8df2d84fce','c3b84ba3a8633bcb6b529f9b5aa93f14af6fceececd26b3cda9b7e2b9733b990');
INSERT INTO "change" VALUES(1,53,'C-01','agencies',NULL,'probation','eb0f7e996f65715bc429ce3e21d987ca','73d162cf5e42981ae4926e2dc1d6388592209960d03973d900d4bbc7f83b90f6');
INSERT INTO "change" VALUES(1,54,'C-02','record',NULL,'contributor','7553c181673ad17d1fa53e682cd28c8c','2183aea97625cbced628f267f83b3e60883b0dca84307058b10a6bdbafe362e0');
INSERT INTO "change" VALUES(1,55,'C-02','text',NULL,'health providers in Testby','fb2e5f20b9c5ad70afae93e8191589c1','b1540a2890b01164fb03b0684d28304c0b45f63b3506c59e0160cf011e4a71a0');
INSERT INTO "change" VALUES(1,56,'C-02','agencies',NULL,'health','85dd7138eea87971d155e2f626061898','2677f14ea64aff1ee3dd4fa057bb872c13e125f88c9ee4c2e71f947cfef18416');
INSERT INTO "change" VALUES(1,57,'C-03','record',NULL,'contributor','f8522c164730afc4a426fd63629bf7b4','5595300bdf788de747a911d9f42b63dd2110c7e5d1de333dee4fe044e29e9188');
INSERT INTO "change" VALUES(1,58,'C-03','text',NULL,'Testshire Police','c24f7863f9fa81cda4082cdb04430898','fb21abf542c473cfb9ed8bdbedebbb5b0fd833e00d27be365d91ceac82d1ab4a');
INSERT INTO "change" VALUES(1,59,'C-03','agencies',NULL,'police','a66446d4c42502370653ff9c4c9ecf92','eb9d03bd218994adc2774b880385e809d8806194b3923e71c2706a2d438585b4');
INSERT INTO "change" VALUES(1,60,'COVER','record',NULL,'cover','608c66e724e43302c08fef641a4ed22b','575fc0f3816dd888039b60bd216c79d87c15f3a660b2843933beec4969c243f5');
INSERT INTO "change" VALUES(1,61,'LETTER','record',NULL,'letter','2486fcd9436026b0868f2cd70f556bef','de46b34104cd4605d05451cdd4326a4967f504b1744270b55aeecb42459f93b2');
INSERT INTO "change" VALUES(1,62,'LETTER','source',NULL,'testby.txt','a0b4d49098469b116e555c40d740ba98','6252f80ce865bfd2cc8d716eb2fe1d17dfbedbbab3ae0ca17a722d2b5dd9c5e0');
INSERT INTO "change" VALUES(1,63,'LETTER','place',NULL,'Testby','bc8cd14f081dc7baade182263724851e','66bce8f7c635a630e20da2ea8496c9b44a66b4cc1b74c614cc65ec94813ac4bb');
INSERT INTO "change" VALUES(1,64,'LETTER','theme',NULL,'children experiencing abuse and neglect','2474b421e570f16b8c562d35d60d73dd','ff0fc2ce5bffa16e5f41df509f7a6c733584743d05803288cde1f59a5b8f8acd');
INSERT INTO "change" VALUES(1,65,'LETTER','published',NULL,'2019-05-07','7cc3a80a099edc7f5129a788008b248d','dde0e96e884789db88b83135e0e4fe94f828dae450e884e1b04e3d29ec512ae0');
INSERT INTO "change" VALUES(1,66,'LETTER','fieldwork_from',NULL,'2019-03-11','13e3cc4e5068a53d03a3b0612db42b1b','7fdf5bf3cd8faac4497c98f3edc576c1d31d06d987ebbd61938f2d621dee3559');
INSERT INTO "change" VALUES(1,67,'LETTER','fieldwork_to',NULL,'2019-03-15','7104644cb6aba6761b4962e3acf00e75','c0f3f2eae6b7149977ec82f58bb0c474996fba3982e90a0ae3ac576f544f2d11');
INSERT INTO "change" VALUES(1,68,'LETTER','deadline',NULL,'2019-08-15','dac4367b90f4cd4df79839d79d5160ed','a19ca08bbe566a99433ff22db9e1a654bf7625cf6e14c4e610a0b7b4dbab040e');
INSERT INTO "change" VALUES(1,69,'LETTER','mailbox',NULL,'plans@example.org','670dbb345cf2f2780f971d319145395d','00591456e22e443fa0def43ec3306a5ab8e5a7d9f4b0b379e673daf38d5a6d7d');
INSERT INTO "change" VALUES(1,70,'LETTER','prepares',NULL,'Testby City Council','ec3eef34150b23e4f22eaf8016334419','edd80e150a2127f7f95567eda7007a5b872df1655ea72328564436bc23c178af');
INSERT INTO "change" VALUES(1,71,'LETTER','sends',NULL,'the local authority','eccc23d3262d22ab5000a785c1ef34be','f7aff9d132f6925e894049af8f91fe77ec873dff65d9d91fcdcfa6ee48f44a61');
INSERT INTO "change" VALUES(1,72,'S-01','record',NULL,'strength','243b48251631879627aad449d1317460','90c94ec1d1a29e3bf4bc2078c7b6266502363498a286becbbb22d25d3405191f');
INSERT INTO "change" VALUES(1,73,'S-01','text',NULL,'Leaders know their services well.','8e2f6a5e2badb96e1d9ececf37d89050','35a96b7cbff9fe94d27b19236bc192fcab43582204d842a9b6009b0f5596cdca');
INSERT INTO "change" VALUES(1,74,'S-01','page',NULL,'2','085f956e474e953a33c2c1fd0e45e8d4','cdb63a7585413376dfa8aea2f05f75354ae81e4ede89a7bff8648d4564b34b8b');
INSERT INTO "change" VALUES(1,75,'S-01','line',NULL,'20','15e412b58d335c6834b3c25679ea7656','0e2e14b75d03fcd1c2925f285c08ed94ceca4959ff971a1d97caf6ed8fa77cea');
INSERT INTO "change" VALUES(1,76,'S-02','record',NULL,'strength','ed86e3e966e34b35f51746e229c0c3f6','99fcfa07d00770a4eea574e45c5de826a9e0f1dab8757051614ac5f1381e9217');
INSERT INTO "change" VALUES(1,77,'S-02','text',NULL,'Staff are committed.','ee38dd1e039faa10eafffd9974ea9b86','4fb4f081fc5cdd24085b81c12872bbd90121e817cbdab3c9d1aeba32a589674f');
INSERT INTO "change" VALUES(1,78,'S-02','page',NULL,'2','62285b5d52d7af47e35184228fcf1f8a','89b1d15ce6752c5c13639dd3efb5db4b95a4e3ef9f49a0618430941d3e32e416');
INSERT INTO "change" VALUES(1,79,'S-02','line',NULL,'25','ea3e6ac683b757274ea9675d6faafcde','7fe6e945b35e7c3f9bb4d63829159f91551cb580cb125cae81473bdf18182162');
INSERT INTO "change" VALUES(1,80,'council','record',NULL,'agency','11ebb1094aef14c407358944e2a131d6','149e04fc614267b32a23ea6ba3632a08f38709663d525bad7d7a0b93ecbe71af');
INSERT INTO "change" VALUES(1,81,'council','name',NULL,'Local authority, Testby','1b0fd20ca86190cea1f4de16a053eba7','02894537abcf3c45b8f0e4daa694133a59035b8e6799fbb7255ca56aec2ecb48');
INSERT INTO "change" VALUES(1,82,'council','kind',NULL,'local authority','a2934a9c135f890901dc0e4238be2367','72e4d529dc2ee3c37d2846b39cab1ab530dab40c90bc5b7e44ef3064a30fbcda');
INSERT INTO "change" VALUES(1,83,'council','aliases',NULL,'Children''s services','888a590199228c552d5186229140cbdd','e72bcf026d73634eb511fb3754fe513bbc723b0eff61462737adb7b7a190516c');
INSERT INTO "change" VALUES(1,84,'council','aliases',NULL,'Children''s social care','c0058526be47926a7d32e82d2a0ed46b','3430593efab59a28703ccf0452fa3db6be071429c649ed158f2d0055f33697a7');
INSERT INTO "change" VALUES(1,85,'council','aliases',NULL,'Local authority','aab9384ef841cc361cb6d8fc03d5c585','3d158deb48dc1ef39b2d9a0c3c15b22f6f6f9a0de0a29cb214e0cfd0b104cd31');
INSERT INTO "change" VALUES(1,86,'health','record',NULL,'agency','464e2a331513429612fcfc1aebfe92d0','5b030c76da198482eab986f064e945821290ca2632d06309f8e199f486d2971d');
INSERT INTO "change" VALUES(1,87,'health','name',NULL,'Health providers in Testby','0d773eddf7848e0d0541e74fba69ede3','c1a39f3aaf7ebe0b73513997cde6acf8c48a9ee799b51bc4744bb52c77c4b539');
INSERT INTO "change" VALUES(1,88,'health','kind',NULL,'health','1de0a1d52f43976cf72d025c470a25b7','145c7d312ad034d0dad08276812615a67aa0c1a88863ac0eb2d4a4a8b23b81d9');
INSERT INTO "change" VALUES(1,89,'police','record',NULL,'agency','5c5c8fdef6aca4369bb4f342f99b0c9a','6bad64404abeb33c70e93a7c3a3a9aa0b72ada715effd5d7be0f0d9191532ab4');
INSERT INTO "change" VALUES(1,90,'police','name',NULL,'Testshire Police','7d770325c18c412eb41b353070c0dd92','bb0046842c53389d32dcee13ca978547bc0b35b6635335b947ede2a75f7a2a58');
INSERT INTO "change" VALUES(1,91,'police','kind',NULL,'police','428f87bc3d14eedd84a4956d15da41b2','4d1ed241d0f09d66df1c4a8a07668f2f2f44ad89d5891fd966a54485414076de');
INSERT INTO "change" VALUES(1,92,'police','aliases',NULL,'Constabulary','0567664d1f78c32552ccbc8e041ebb84','96a28d40e99f1ea7fe84df8213eb188d147d8f090a5989cf188e9c73b2101a5e');
INSERT INTO "change" VALUES(1,93,'probation','record',NULL,'agency','5a9ff1d6ba5f63ac3410a70865e74d4f','806bda2c64709e0f273e6a1a9931140f4225e5374f7bda2fc596b0120a665263');
INSERT INTO "change" VALUES(1,94,'probation','name',NULL,'National Probation Service','5e9e29ba9aa5bc7836cf855e7e0498b8','b49a3ef3f6b51bf1a044f8a80cc66a77c1e9f725c9033a4567fc09f24b3f587a');
INSERT INTO "change" VALUES(1,95,'probation','kind',NULL,'probation','8557eda86894442393f67a4a1424de91','28782206ff38d98c125f6816cba337b42ef9ed791771d7544ca5908043d03c65');
INSERT INTO "change" VALUES(1,96,'probation','aliases',NULL,'NPS','01d67b3c3f68bb78d33f539f17b2d096','ae647bb08dda37358d6103a07806ede7a5ebfc7e7e574964c5da71bfc0e3a87c');
INSERT INTO "change" VALUES(1,97,'probation','aliases',NULL,'Probation','273d5a62c32eabda3df1aef918ec9ab8','fc6c7458966e5bd6e29fec32bf0ba6d3d2e18d8ae3ff4ca45478e5725e572616');
INSERT INTO "change" VALUES(2,0,'C-03','confirmed','0','1','19ba9f1a2842b9c79a8030a7ab262bd4','0cb25b13f00b84cc6d7163f17a5610f4e67650890ae8da7a325be10857a2123c');
INSERT INTO "change" VALUES(3,0,'AFI-01','title',NULL,'Sharing and referring','1ad243b7fb8fce1e0c4474fe7050f0c0','80ba948b6939e0211498944bd18afc40b6c4b0ee3058e7b578e099a61752539b');
INSERT INTO "change" VALUES(3,1,'AFI-01','confirmed','0','1','edb171cdbd4afe9d8750492cebbd8b69','286571b164e538e70062c5e31be744aee9c1ed20e3b61ef273c86a50f14a2477');
INSERT INTO "change" VALUES(3,2,'council','confirmed','0','1','02cc8f2100aa5a71bc4f56fd44d4897e','f098aeb790b2eff57061b858817209e586a8cfec9d1ccb9d02615baae294a549');
INSERT INTO "change" VALUES(3,3,'police','confirmed','0','1','ea35302deb819fe886bb5623809c6b5b','24fd3f5bd30d282a74d4e070c4df42b9c30470a0cc10e887b9bca3861077eeb5');
INSERT INTO "change" VALUES(4,0,'AFI-01.1','record',NULL,'action','d3fa18b950f544d1bfa8f0174e03d399','2a6d647d684bd204479366514cf04db443b4832466549efd4dfeaeb5c13acba2');
INSERT INTO "change" VALUES(4,1,'AFI-01.1','areas',NULL,'AFI-01','403e0b86c04cb686fd6021e41cceadb5','d7813003cf2ef648b3bb4ed8a76c9c1d038e8533de4e8f50dc43a87ca37fe558');
INSERT INTO "change" VALUES(4,2,'AFI-01.1','points',NULL,'AFI-01a','445a3d3170f0169e5f08f51b8689859c','da196fa92de21cc5dc2c9c11481f6bae1780c6986cebc4541e624ba8739f8e88');
INSERT INTO "change" VALUES(4,3,'AFI-01.1','title',NULL,'Share every concern within a day','84dba4c86eeb1a3fef3fefb927dc677d','fdd76c60c8fe96a8ad37901b3e1bdf3c885b791083b732462e34479158c9296e');
INSERT INTO "change" VALUES(4,4,'AFI-01.1','lead',NULL,'police','80a1dcc724cb29c928105fdbdb082b38','7bc06edd1ac2d0780f3d5e978d65be74a3f9c11c70998ceb6dce2095a8c4bebe');
INSERT INTO "change" VALUES(4,5,'AFI-01.1','officer',NULL,'Det Supt Blue','9808b31253d75986d9b988142a320579','af112860ac6d17c8669a5b5a3b25762bd19ba75f5a26648ad2bab5612c226a8c');
INSERT INTO "change" VALUES(4,6,'AFI-01.1','starts',NULL,'2019-06-03','e121340680517f834e71cb126b9eba06','b1b23bb26b938b1b40da9eecbf1611f49a0fd0160b3e02dd5dbe2dfd876a32c8');
INSERT INTO "change" VALUES(4,7,'AFI-01.1','due',NULL,'2019-07-31','f45da37b40f38b97e6e9df87f4ca9525','7eb3e4abdb135e4024fc8fad8cc9d06cef74b5b739d2f44a76a08c1ba6816681');
INSERT INTO "change" VALUES(4,8,'AFI-01.1','success',NULL,'Fewer children wait: 9 in 10 referrals come within a day','1d22e6d6333597dbcb87f40a632460d1','3701bcf0a8ea9ba5856a0abe2ccfc59d590c28067baed8cf2428bf1e722297e2');
INSERT INTO "change" VALUES(5,0,'AFI-01.1.1','record',NULL,'milestone','818f149af635eeaead9b360a044e076b','ac5838af79a23107954ddac815f4cda2ffc6b966efc8e451869d5e20ab4672a2');
INSERT INTO "change" VALUES(5,1,'AFI-01.1.1','action',NULL,'AFI-01.1','a5d3b8a60c3e40442a5dc21274816747','3af8ace1f68a8f1b926d114c706ecc13eecbe37c2cf9875a5d78a06a54a93303');
INSERT INTO "change" VALUES(5,2,'AFI-01.1.1','title',NULL,'Form agreed','00b887e7998fbe0cdda808b1481abb6f','850e185b423b451cc2432b5fe3fc574aaca8e88a7d04e03340aca2661468be23');
INSERT INTO "change" VALUES(5,3,'AFI-01.1.1','due',NULL,'2019-06-14','2590dd392c2bd09f9bfed69d9213bc11','8d35a987164b4543c3ce0795aff310f5534a51901d669f3eb6faf59953399ad2');
INSERT INTO "change" VALUES(6,0,'AFI-01.1.2','record',NULL,'milestone','e590450db195b22799ad2432f696380b','3b33e9a9a3d985f48a7aed72887dd34c559e0889028e6f02e9a789d10c248aae');
INSERT INTO "change" VALUES(6,1,'AFI-01.1.2','action',NULL,'AFI-01.1','bb848c6b3535dcfb4aa458913d8f9c8b','f98fbd3432586ab22800f6c6bce732040ebb3e85e5ac44c762f5a15e4852907f');
INSERT INTO "change" VALUES(6,2,'AFI-01.1.2','title',NULL,'Form in use','784918ae67d39e9c9488e8224f02cca2','ad91f1737c00f86feb1c249433a86cab01448587f4ab3f880765824d83095997');
INSERT INTO "change" VALUES(6,3,'AFI-01.1.2','due',NULL,'2019-07-15','c29ecdb2f1cd70e726c9ea9ab3a7fd9a','2f4b3ee70b161ee4091df9dbf63faeefd3a6b29dc319b0e3b62888c942600a48');
INSERT INTO "change" VALUES(7,0,'AFI-01.1.1','done',NULL,'2019-06-13','63c21bbe543cb12bb12b756e46726042','5e2aedbdc48cbbb2a2eb9a56fcf580351cbd41a72e603f0d5a03d3e5567ac9b3');
INSERT INTO "change" VALUES(8,0,'EV-001','record',NULL,'evidence','5e772539e26ac9d5743c289ee6c0dbbc','d7fa18b7eb3fa9b5322964e7505f18f8b686cf140b36d879444d4826ba71659e');
INSERT INTO "change" VALUES(8,1,'EV-001','about',NULL,'AFI-01.1.1','e19c26fd0f06a09c823289f6c77e8ea4','ae797e0878131162710a528b30d80589599460910714fe0ff797677e021ed116');
INSERT INTO "change" VALUES(8,2,'EV-001','description',NULL,'The form','ad72c63f017f4cf7e104ddbd371b6e39','3045cf6768ac20068f7d43358d4a3170331ced60ef00274ce76d2d5856fdb5ac');
INSERT INTO "change" VALUES(8,3,'EV-001','link',NULL,'https://example.org/form','1b91d2f2ecbd6030906e7727c564fcac','6bd37d07ba19c0f6e8595fc247e2fe0752cc90a3cd02db911661ff4f764fc8d4');
INSERT INTO "change" VALUES(8,4,'EV-001','dated',NULL,'2019-06-20','ba61dc31d355f6fc54853d51b5c73768','d5321c3fdb1d58a4bb015b6f94d8cc776ce67eb0554c6a125a7fd9c867742ce9');
INSERT INTO "change" VALUES(9,0,'N-001','record',NULL,'note','bb46f9b6da9c89084e73761fb2095909','bd960454edafea865bf189c0f71438c07bac36660e4f6dfc6194a4e4f43398da');
INSERT INTO "change" VALUES(9,1,'N-001','about',NULL,'AFI-01.1','a56ae3ab7c334ac46cba1f17ef3e1e77','b6acbce973ea53d9cd998f28475b5c1b379322c7a2a78c28ee3394feecf42405');
INSERT INTO "change" VALUES(9,2,'N-001','text',NULL,'The form is agreed.','fad8b4fc0edab6645b296ee585472eee','77e1a27111b015ddee358fb488e3ce0db7869ef441151bc04e16c001ea7e0b55');
INSERT INTO "change" VALUES(9,3,'N-001','dated',NULL,'2019-06-20','7be86dbaa776041f4cbbe17a05be9b76','0506166e8055ee119f7e33196714e924160a7973edf196c52e188fe55a08f4a7');
INSERT INTO "change" VALUES(9,4,'N-001','by',NULL,'Ann Coordinator','36337f2545ef02d335c37187b0873256','33fec8c8900e2325bd1ae65f17407fc4b927f54ea73cf7e83aecb55474900c2a');
INSERT INTO "change" VALUES(10,0,'AFI-01.1','contributing',NULL,'council','d8058bd26090b02e24ced845a14df920','41c08bf85d37498aa99c6ee974ef5069d9305e07ac27abd75432dc30657f8a0b');
INSERT INTO "change" VALUES(10,1,'AFI-01.1','due','2019-07-31','2019-09-30','fb25a3137fd373be675674335d51022d','67e3c62e64ae15292e7c484c0faaf258705a6497ce9252fe3c9aad595053699e');
INSERT INTO "change" VALUES(11,0,'EV-002','record',NULL,'evidence','893d87ad9764be86d93b8bfa9ea6190b','cb8e751f384e854f3581af932fac05ef3c9187cac5754bc8966bd50a6e91cb28');
INSERT INTO "change" VALUES(11,1,'EV-002','about',NULL,'AFI-01.1','422e4771c6798ce7ef90507717ddd003','e89854e816ad6f57622fa44e3da000d1e61c2a1a2b9204220d15d704f651b710');
INSERT INTO "change" VALUES(11,2,'EV-002','shows','done','difference','5c2dd4e6976723bbd6c87f4b55b34e4d','a66e6970e039c3587a2f3a1cc32873d06af52e81d7dec18460fdfc10b48b9d20');
INSERT INTO "change" VALUES(11,3,'EV-002','description',NULL,'Minutes','a48626094dfc88e530859708576d7421','e6f9fead37528ab9b9888bba88dda66e47c536aca7ea533f67d424e747588f2e');
INSERT INTO "change" VALUES(11,4,'EV-002','name',NULL,'minutes.txt','c8229fee9762f2829589130de33dc2a3','42c50a8774cbefd26f88e673901fecba687ec0d8355f4dc2887278ff276da26f');
INSERT INTO "change" VALUES(11,5,'EV-002','sha256',NULL,'46d56a7616314b08bc5983068d16d90a0cc20240df362e81eebb80235e1a59f4','aff9d362a507f2029857cb07ca0535bb','27597bfc2cd80f84c95d6d02c850bb9d84623cf610d215b8217e84c59b939f7b');
INSERT INTO "change" VALUES(11,6,'EV-002','size',NULL,'39','88a0b1eea99a30bbd0baefd09349b983','0d847bbe2f1ca4abb6e9aa3593f09b0f785e87d16c1f3915d386cb14bc4f60eb');
INSERT INTO "change" VALUES(11,7,'EV-002','dated',NULL,'2019-07-12','f51fa91b28afd9ece1fc35bb54af1d62','f20dc9a414d8f5b4574f0b0128c719adf2997c8382b06ab7c51a234aa9419e15');
INSERT INTO "change" VALUES(12,0,'AFI-01.1','agreed',NULL,'2019-09-30','1085bb196c3304f744cc565d0c5cf718','c29319394426550f0cad17dc9e3bf88ca3fccd6b9622f368d2df0c907a27170c');
INSERT INTO "change" VALUES(12,1,'AFI-01.1.1','agreed',NULL,'2019-06-14','65a31c4a3df21b7543afdfc5e11f0b20','b8172084954ede86bbd19a5324002d8cb115e5930f52641cb6c9172b314c24dc');
INSERT INTO "change" VALUES(12,2,'AFI-01.1.2','agreed',NULL,'2019-07-15','c590f8018ce9e9fc1d90771d409f21ff','c8c32cedc8b81300cff05dae55d6d34f45a757e809b4f100b011724197c2d81c');
INSERT INTO "change" VALUES(13,0,'AFI-01.1','due','2019-09-30','2019-10-31','357a64822510d8daa496d9cf8614a02b','35f9280f4016a8baf828c8e70e53f75c6220887c028cf1f244387d1327db5dc6');
INSERT INTO "change" VALUES(14,0,'APA-01b','agencies',NULL,'health','a92176251344ab0233d9bf7b1a1b9896','e00a0b7c069228fba03c4e8b761a77ffbefab3b86095e8f5c15080e829ddb072');
INSERT INTO "change" VALUES(14,1,'APA-01b','confirmed','0','1','0dc4e6445db51ecc66db98e5b2513d0a','fe04d3ac3066e6e46139c0a0b36def090cc8b474f3a3ba8fca9dbd43dce7d3a7');
INSERT INTO "change" VALUES(14,2,'health','confirmed','0','1','221a44a517a7d76aaaa616a187429584','5647afd825cd617a94c4693199497871394b924e6bb95748581229686f013072');
INSERT INTO "change" VALUES(15,0,'KPI-01','record',NULL,'measure','2be2d871ebf23bdd7c6d2aa3d5e895bb','d75fd17f7da2459fc99adcff8e30234a74702d9bfcd89deaf96682bab1df6533');
INSERT INTO "change" VALUES(15,1,'KPI-01','title',NULL,'Referrals within a day','30fb0ee93658e331b0469304889d996d','24759ecbf3ab391c7676179ddb4b9ae52097b3bb41e93d762d9c08f2587cddad');
INSERT INTO "change" VALUES(15,2,'KPI-01','unit',NULL,'%','4136f95b394a52b091dbc0dcd67ddda3','867451489e35553bfa5ae09db920263753200ad6fc65b15ffdfd58c7174293a4');
INSERT INTO "change" VALUES(15,3,'KPI-01','baseline',NULL,'60','c11aac3ce1ca9f16d616717f3b076e20','7545988e10164288877a4f09a64851e7fbdd307ef1f4b498573c4668e14fcd50');
INSERT INTO "change" VALUES(15,4,'KPI-01','baseline_on',NULL,'2019-05-31','9c2898e9608e1ddd8f5039ca403c5a07','19b4bfdcc15b1495556f938f183536e6d7b830fcd1cec0257c5740c903a09bcb');
INSERT INTO "change" VALUES(15,5,'KPI-01','target',NULL,'90','eb01d759ad6b86cb9fbb519bca215f09','977abe03a54c7e5b4a8a62106ee12092dc055d861ad20d7184c22618dd349e15');
INSERT INTO "change" VALUES(15,6,'KPI-01','target_on',NULL,'2019-10-31','9c7b6e408a190d0b3a98bb09b95bceb1','6e464de036c008bae35a53628275c621166ca02346f004e6277b61d32426a6e2');
INSERT INTO "change" VALUES(15,7,'KPI-01','areas',NULL,'AFI-01','6f2aaab5e70feb22bc5508aa0fde1a0a','64b9d5a15dc8e72ef5ebbd379491f8f895891b1c2fbdd27557393e0da98660bc');
INSERT INTO "change" VALUES(16,0,'R-001','record',NULL,'reading','5f8d1f554806f434523342780986e45a','9d6c7b6d335d4218bc3806cd4b483623dbc34235077a303616e703148b90d8c1');
INSERT INTO "change" VALUES(16,1,'R-001','measure',NULL,'KPI-01','856e0e35b3b440b3fc13c559e505e3ac','6dde84bda725b2b87048cf47e3217d1d11b51b8e2f43d8e226a9d54607513c3d');
INSERT INTO "change" VALUES(16,2,'R-001','value',NULL,'72.5','df28bf820a683accb9b67f3c1b48211f','17836eb2edbf751c0a919c62d445c51a8b44f9d5f85ff2b664b8b54721fb824c');
INSERT INTO "change" VALUES(16,3,'R-001','dated',NULL,'2019-07-19','334b0ef3fd9f76f7110b1a3200b5f526','7d7067485f47bb578c5fb1a5efa88852d2d98f56d82509f09e03bb8db7344167');
INSERT INTO "change" VALUES(17,0,'AFI-01.1.2','done',NULL,'2019-07-19','dc2d34b9c9081a5b3b0a787e5e3f283b','d6f85df17818780c47244217f4287c99c6094aac06730e23a6e5c98dc4441211');
INSERT INTO "change" VALUES(18,0,'AFI-01.1','delivery','not started','complete','18c16b064aa7a148fbad1eb6f37f371f','255aa516c29bc8e31325e9e815aed7648aaf68b390b9a026ee5ebacc05b53119');
INSERT INTO "change" VALUES(18,1,'AFI-01.1','completed',NULL,'2019-07-19','034efd5219da05780828b6f46c204ce3','26c755cb5f4615cf187fba1648f0a49971f2087fdab6469d12d6d9435938d095');
INSERT INTO "change" VALUES(19,0,'EV-002','accepted',NULL,'2019-07-19','e23798144af3bfd0f5e72b8ea98506e7','04c7548e541db2560d4f72f20a2ebe7933eca36dbfa08d7a83098a80087afc80');
INSERT INTO "change" VALUES(19,1,'EV-002','accepted_by',NULL,'Cllr Grey','46ecbc240e6b020e4f39630fbb180b3c','74218a662f514dbb8f962442fac1a3131f1338d1444ae5c4fded17267b039b2f');
INSERT INTO "change" VALUES(20,0,'AFI-01.1','delivery','complete','verified','c8d091939dc95e499ec9071a9cf33673','c6b72ab3dcff1d2d629c3d63cf76a4c01cac618627c59ad92642821a3647aa94');
INSERT INTO "change" VALUES(20,1,'AFI-01.1','verified',NULL,'2019-07-19','c079c868f4f4f4855f8fb05c8d6d705a','2147a620d3f237e930839c2bf3c34e8b8274639b7d054f31c19c55e94bfa2f1e');
INSERT INTO "change" VALUES(20,2,'AFI-01.1','verified_by',NULL,'Cllr Grey, Local authority, Testby','524bb9a15b9f385e8eab093ba1c6d73a','0e865921d834ea83a684cb255acd361321c23a8592a18778e3350fb7adc99db2');
INSERT INTO "change" VALUES(21,0,'APA-01.1','record',NULL,'action','5f229566ec684467bc91574a58cf1649','c33e60743054decb9799d6889b9c89406b68c298969a21d2a156a207a6b8e887');
INSERT INTO "change" VALUES(21,1,'APA-01.1','areas',NULL,'APA-01','97589b6550b0003812b60bf0de113b65','6e1c5530a7d67a3e5c3c4a6a7ed30fc3cd3780d20ff46f5413f008ca73b7edbb');
INSERT INTO "change" VALUES(21,2,'APA-01.1','points',NULL,'APA-01a','b130f0c4594a2b03d5935d1a57d39388','0ed18c05c6c28fc8c7fba1a32d1bcf66793da73c6d6782a46f1874c356e2fd4a');
INSERT INTO "change" VALUES(21,3,'APA-01.1','title',NULL,'Count who waits','a07cce1aac79264f13c74f8cb20ce5b5','b8a56b7c7b066d223555ec54c2394e12885fced62ba422c3e1c65bd8486ff65d');
INSERT INTO "change" VALUES(22,0,'APA-01.1','title','Count who waits',NULL,'89d0d6bafbf3a34632898256d2670c59','4be5f941bd1ca2db40e22508c73628fbc030c1fa0fa4c8a57b9b8cd7cac2c1d2');
INSERT INTO "change" VALUES(22,1,'APA-01.1','points','APA-01a',NULL,'708746b42bcd62bc50d15185d4db9868','acbd5b9debfc5f4af69dbbce0c316205075861ebc8daed9e2444ad94e6e7aa7c');
INSERT INTO "change" VALUES(22,2,'APA-01.1','areas','APA-01',NULL,'eb7a65d9d008470a81a598e03308fb31','d9d24d2a4ab1b5a419e37e3adae3eed13940daf84ae7f340153cad93e7181206');
INSERT INTO "change" VALUES(22,3,'APA-01.1','record','action',NULL,'5cde883d37df7de27b607862218ace8a','7eb7786e14ff144d37f7761898ac574f7c67ffac50c7ef0ecba35268096c3825');
INSERT INTO "change" VALUES(23,0,'N-002','record',NULL,'note','11ca425353cef351e47ebe4cba4fe242','6ad6c1b0082c4bf80d8e72796b64f05540a1c459777cf6ae986d715e839106c6');
INSERT INTO "change" VALUES(23,1,'N-002','about',NULL,'AFI-02','95fcea70660a21f93b662c2cae3ce7e3','3c1c4050d9861113ee144e6d813a0b5db361504b16420c2b4d106edac134a48c');
INSERT INTO "change" VALUES(23,2,'N-002','text',NULL,'removed on 19 July 2019 by Ann Coordinator',NULL,'ac96f636454f11441715b9d88b914d6aca08895f5dc6fb4ef10517f0f3ffd3e5');
INSERT INTO "change" VALUES(23,3,'N-002','dated',NULL,'2019-07-19','205c698ee6da521dab149ee85f7aa476','1973a0a1459f3991bba6d4f3664775c5eb27a0af551f5327eb047a8bb2553968');
INSERT INTO "change" VALUES(23,4,'N-002','by',NULL,'Ann Coordinator','a5cd4dd9141de98a9f8ed52167709801','77c907c9fc83d65a979e53c4f1bac7ecc39a6fbd53388d4aca6f516cd2016043');
INSERT INTO "change" VALUES(25,0,'AFI-01.1','points',NULL,'AFI-01c','ee5ed5e9298bd062a237c45bb30e2be0','a24bae67f3bf1ab984d9f0646e015fba96798dc5237b88445c95361aede95c2d');
INSERT INTO "change" VALUES(25,1,'AFI-01.1','review',NULL,'AFI-01','88e8080e63bbd9edb889eb7ac16f6621','762e0fadf23949474d4f20e492c2f06f5faba933444b4d27125cb0ae262758dd');
INSERT INTO "change" VALUES(25,2,'AFI-01a','ends','52','36','8a69c9026cf4808093dc29115a2d5c26','dae83541e71d2f178dae1f987d22cdd828b282868cc82624f0b585571a780f57');
INSERT INTO "change" VALUES(25,3,'AFI-01c','record',NULL,'point','bbc6176781261568a2dbd3ed6be58097','25b872c359b89ddd183e0bcc82f53852ba4629d3bbc01ac8175aea99d83e6123');
INSERT INTO "change" VALUES(25,4,'AFI-01c','area',NULL,'AFI-01','d67615cdf97f9ee7d5e5fd245e6d1df5','d61a8e7076215cb4eef4228bf98daa1e0a6641fd10482425ca3a0428b5f6f909');
INSERT INTO "change" VALUES(25,5,'AFI-01c','starts','0','36','145b6e4e4b981c1626f30446e0efc2d7','1ef5c673f2cc1e19a84cbaceb885a2676e2a4309558a0493b06fb1ee2fb73b07');
INSERT INTO "change" VALUES(25,6,'AFI-01c','ends','0','52','cba896d8f264d0dcd036b58314b62043','d46ec5328cc1112bea86000ac3bec9a1c1a66fcd4893668622415e0e0d795614');
INSERT INTO "change" VALUES(25,7,'AFI-01c','agencies',NULL,'police','e40b486e09482f70db3e31b5c659458d','3f2ca23a9ede7c8816a326ae94f133dcf0a5d8f3fe882b2ea4e7cd4b6860c3a3');
INSERT INTO "change" VALUES(26,0,'AFI-01.1','points','AFI-01c',NULL,'ce06cf709271ca8c728df9d3fa887440','ff2f249f0110d1a0613153f2f8e15d3c07b17c5ef749bc28fc8af5e5fec86acd');
INSERT INTO "change" VALUES(26,1,'AFI-01a','ends','36','52','064cf8215f1184f564d4eb3c0803da8e','1544498ad2613a9340340c7f18f2e031d354f8ba086a41838b6632de5f67bacb');
INSERT INTO "change" VALUES(26,2,'AFI-01c','agencies','police',NULL,'9b066a017380ad1a42333c022e2f1bc9','86ada96bdd01937b470d9622bcfdfbb5387e6df122f2cf1525e68bc1cf4952fc');
INSERT INTO "change" VALUES(26,3,'AFI-01c','ends','52','0','8b4dd0e696bc00db7ca900006bafb959','a5643758d2d30f56edc60bf8ede5980a529beaa3e7907c22a9e3e3d6b2366813');
INSERT INTO "change" VALUES(26,4,'AFI-01c','starts','36','0','ad77b90b153fd759677afad56a9c92bc','19695450af4aec0d69adb06e30519bef9a94b60edaa97f1e6bfb625d6bc5c9fd');
INSERT INTO "change" VALUES(26,5,'AFI-01c','area','AFI-01',NULL,'a1f79f8d70be9fcbcdeb49061b708483','fc584dfedab2e422802731feadcf406b77777eac1da8ef6499192e2bb4331a38');
INSERT INTO "change" VALUES(26,6,'AFI-01c','record','point',NULL,'1096992090c822d1b6b9c62686d754f8','80051e244968e195535a125882902cfae3b825580515ef1a7e7683ba29f92c93');
INSERT INTO "change" VALUES(27,0,'AFI-01c','record',NULL,'point','44920729086e849e4af7e01a96bdb1d1','db3972785a4c1d878d2fadfa7e246d551002f4507d9e37d048702200a3b90b00');
INSERT INTO "change" VALUES(27,1,'AFI-01c','area',NULL,'AFI-01','30907dfeabfe1f215c99cf234cd31258','12c4c9ff997942fc212f69fc230eecbda1437632a0066cff4023fd56b3ff3a85');
INSERT INTO "change" VALUES(27,2,'AFI-01c','starts','0','36','8f699e4c1ecbf697c0421f717693804d','819a10d9defc7098ad1a2cab0fcb49da4db690f1357bea5d3cc79c4debbfd767');
INSERT INTO "change" VALUES(27,3,'AFI-01c','ends','0','52','bd6be7a6b698cc47ce3c1ad6727f587e','d7ed818e5dadf2e2e160516938fce77871242fe52eb41352b795ff27a1e4dbaf');
INSERT INTO "change" VALUES(27,4,'AFI-01c','agencies',NULL,'police','6dfe4713f96cc40982566269966c1052','9c97a78a26067f5f03b6a04495d2afd34dcf1154c9c7e019fe5252254ed6633b');
INSERT INTO "change" VALUES(27,5,'AFI-01a','ends','52','36','763a719fd0fc457baedc082318fbd6ff','c9347e4f4e08f5cfb542cbcc2c06ddce30afaf283ae468dbb870e773a97d62d8');
INSERT INTO "change" VALUES(27,6,'AFI-01.1','points',NULL,'AFI-01c','961a016748e1ab5a818430c36f6a3f9d','258a981168b9c5de27fd02283dacc012574d58cede2ba692499266d95e6dd222');
INSERT INTO "change" VALUES(28,0,'AFI-01','lead_in',NULL,'Inspectors found that:','c62ce2fad5fa10489b0c2441dc6cb914','1138580d52cdb6c45bd4b40f9a61117c9f77c28f77773a55237ac07880a49e0f');
INSERT INTO "change" VALUES(28,1,'AFI-01','text','Police officers do not always share what they know. Referrals to the local authority come late.','Police officers do not always share what they know. Referrals to the local authority come too late.','3f88016550d5dc8ef5f74bb68b2c49e8','fcf65ac97cff3e8884c2d902af2dcf3a2363680003ae61988da624660c5bbb1f');
INSERT INTO "change" VALUES(28,2,'AFI-01b','ends','95','99','7abde895c9603f9fc738bd3654503df3','75c0306bb2f918132d9fb43736f8ed6c3748c989d3c33ed6ac178303d4e217c8');
INSERT INTO "change" VALUES(28,3,'AFI-03','withdrawn',NULL,'Not in the corrected letter testby-corrected.txt','ffd000b08ad18e62e755ad7dcac83324','037aecfc2d511fb49ba24a27a27b8b94638f5edd88afa39ce4730c5d217910bc');
INSERT INTO "change" VALUES(28,4,'LETTER','source','testby.txt','testby-corrected.txt','36b41ff43fbdeb259792a7a4811826f8','12ffd3f5b06986f890223376b955f02184270aaeb16c46963e4b73159059d8ed');
INSERT INTO "change" VALUES(29,0,'L-01','record',NULL,'lead','ed470e46be01729821463aa737949d94','d1b2126813fdeee3c606446e68d3630530de8ed8c2c3ae825e38af28112de71d');
INSERT INTO "change" VALUES(29,1,'L-01','agency',NULL,'police','92c0f2ec795a745c047ecd07d3ef8e6e','13d5a02636db8f45f08a5677940a155541f385047cfb862c146efeafd1707702');
INSERT INTO "change" VALUES(29,2,'L-01','name',NULL,'DCI Green','33d171ddf374e48e66c0c2a25efbe6c4','c4b2beb154e5ca5d587f2b2660c73746fb7975169b3c5e057547641a2373a53a');
INSERT INTO "change" VALUES(29,3,'L-01','role',NULL,'Head of protection','c4dd4d7aee055ae7e2b2f2029cf5e545','185add1af25865816b8083ade6d63ffbd7deb116046282d0c565abfda4524c79');
INSERT INTO "change" VALUES(29,4,'L-01','email',NULL,'green@police.example','f8c8b79af289f1da4278c9f59552a9de','180261b1cf6dccdec56e8a9086d5d57712882e56f065581f63d8506eb37a5a3f');
INSERT INTO "change" VALUES(32,0,'N-003','record',NULL,'note','16b2411bfb8b9396c578f832066dd7af','0604a03122624ea38843368996765998e59f355aba21bdfed8fb34e1823b8412');
INSERT INTO "change" VALUES(32,1,'N-003','about',NULL,'AFI-01.1','1ec9a8bf27f3f44e6c4fea8d86a7bf3c','021cf7e20381976ebf9425616c89495c2731a8b471c7a0c25399993e3d0794cf');
INSERT INTO "change" VALUES(32,2,'N-003','text',NULL,'removed on 1 August 2019 by Ann Coordinator',NULL,'b9c951069ccd226e0ab6b7f6bbe76ce3643c22e78f7f361a4fa75e1ae21b7a9c');
INSERT INTO "change" VALUES(32,3,'N-003','dated',NULL,'2019-08-01','f14b9fff1941fb6c75114e8df7ce115e','1fb4480ea3eacbe4dd77d1f3b59b7310fda2ca6c172e8521524a41dfb0e44f44');
INSERT INTO "change" VALUES(32,4,'N-003','by',NULL,'removed on 1 August 2019 by Ann Coordinator',NULL,'f0ca999619dc2d84ba177f6cb5cbc8fba14771fd06b282ceac1135ee448e8dee');
INSERT INTO "change" VALUES(34,0,'AFI-01.1','officer','Det Supt Blue','DCI Green','1ed6869ccf9f223335855f9e513bc6de','a24e743425ab218e73a8ad698b8cb8c1ceaabe2978b693e972b21be8dd133ffd');
INSERT INTO "change" VALUES(34,1,'N-003','text','removed on 1 August 2019 by Ann Coordinator','removed on 1 August 2019 by Ann Coordinator',NULL,'fe1acb9703b86f65a5837195931334f229f87f7d812a60ff60c212dc2eba28ef');
INSERT INTO "change" VALUES(35,0,'N-003','text','removed on 1 August 2019 by Ann Coordinator','removed on 1 August 2019 by Ann Coordinator',NULL,'4a1324bfcacb6ee5c4f9bcb9b34b59bfa81956c3a91c20e2cf9bd6a2cba5699c');
INSERT INTO "change" VALUES(35,1,'AFI-01.1','officer','DCI Green','Det Supt Blue','f27faa0238c82180e06221ba69995b7c','34ff317072dc2d61c0b9dbdbbb4689c28725faf54cf9b532cf55584652bec717');
INSERT INTO "change" VALUES(37,0,'COVER','foreword',NULL,'We are sorry. MASH will change.','8118a55f509e81dec5912b8ba89154df','dc2f8fb7c8d9c60dc9c487bbd203d04d9eda5eb3622e68ee10ebf7b22e3e16cb');
INSERT INTO "change" VALUES(38,0,'COVER','acronyms',NULL,'MASH: multi-agency safeguarding hub','651961a76a5cf1a78be1a438355d23c6','bc0003d34863e57cb790e16fce2388d4d2a08a04ce99c5d86adc79012897d152');
INSERT INTO "change" VALUES(39,0,'AFI-01','outcome',NULL,'Children are seen the same day.','2646d12d4df341bf22eb9f3077f0753f','37897bcd4da9cc4e9afe6184cb06a60f90fdf792d709deb7325bc18bcd9d41f2');
INSERT INTO "change" VALUES(40,0,'KPI-01','trajectory',NULL,'2019-08-31 60','208cdea2b5a72cf18943e0ee72b025c8','7f02e0e8bf0f920d8bd44f86cc847e1dc7c1ec1b27c9a56fca852f182992063c');
INSERT INTO "change" VALUES(40,1,'KPI-01','trajectory',NULL,'2019-09-30 80','30ff4c4291cd9a23d2ac482dee190c50','2cf90b3760ddc4d755100cb02232166ea024852e264b19719796d4e03b8343ee');
INSERT INTO "change" VALUES(44,0,'N-004','record',NULL,'note','40e0cd7844b1a4f89e4292b98ea15bbf','ee926bcc57986dcf5310269164168dad7747e91a20093260d05586a4c8689c62');
INSERT INTO "change" VALUES(44,1,'N-004','about',NULL,'AFI-01.1','79817e6e7ffbf0c177fd98af49cf9f6f','7d092b355e645945311ec17109f6f984a209580509ba41113c45910ae6f36117');
INSERT INTO "change" VALUES(44,2,'N-004','text',NULL,'Forty trained.','9df50d05d44acbf23e764cffeef0db3b','03d6dbe6c0d429824d39efd6d7259ee610cf97f29cef2ce12432519ba9490539');
INSERT INTO "change" VALUES(44,3,'N-004','dated',NULL,'2019-08-01','8eedb7e915b7c3892d8a6cc37f5f6ea4','75c15c2a6df1cb3f4f12b76bcf0486de4ee35fb346d65f992cf17120a4268f2e');
INSERT INTO "change" VALUES(44,4,'N-004','by',NULL,'DCI Green','db32767017870aa7ec052d4b21617722','61848194deb5a864cc71e29d9a49c2f972d4a4663d5dec13cde0e6ab5e965e63');
INSERT INTO "change" VALUES(45,0,'N-005','record',NULL,'note','6e807ff5d4913bd2d44d01e7a10ab5ff','b8419dbe3bbffa37631b1d2b7c8f0a270a159e474b05cf02f049637d72706a75');
INSERT INTO "change" VALUES(45,1,'N-005','about',NULL,'AFI-01.1','8aca78c4df13c2dd9c0353c436f1adf4','d93e21807bd9830f158e66ae344957672606d3c38dafedbef070d87b9da99747');
INSERT INTO "change" VALUES(45,2,'N-005','text',NULL,'No room in August.','83f1271ac9face7108e3e639d292bbcb','e73116cfc1ad4d4a61f82efe9c9cc6672dc4b749e58e48d56a92af4795b22b41');
INSERT INTO "change" VALUES(45,3,'N-005','dated',NULL,'2019-08-01','9448756dcf445952f132f8507f9bb80c','3190ca355ad1c50c1c3bac860d394859786f0292c8fe8720ad97a4b15f4e7c8e');
INSERT INTO "change" VALUES(45,4,'N-005','by',NULL,'Insp Grey','d8ee9a6ec2eaadff36104bb81ffc00c8','c58022df043550846d9f0d9a035c312e9a86c061587dfe154fab938291b6bee3');
INSERT INTO "change" VALUES(47,0,'N-006','record',NULL,'note','e5a7f7ad62add7b475795b2cf5e1a348','0f3dcb57cc405cb74fa536fc627768d05cf1a35ff55a5ad11a35c7627ab616f4');
INSERT INTO "change" VALUES(47,1,'N-006','about',NULL,'AFI-01.1','614cbc3694024cc8c1822c99fcf77ff2','27e6586c069011c77ee5e9478b3942008eb521621b7508cc07906a83e06d405c');
INSERT INTO "change" VALUES(47,2,'N-006','text',NULL,'Asked again','3a608a00f5eb8989afb399ba0a98ac06','953762bee57e018bdaa26536159698831597bb528cff6711101a2eb27501b66c');
INSERT INTO "change" VALUES(47,3,'N-006','dated',NULL,'2019-08-01','9c22662c255e8f7a82da0254e4432185','01c9b015039cc5c211d646813eaabaf124c4ccc0dc2108ed9a29db7ca870aed4');
INSERT INTO "change" VALUES(47,4,'N-006','by',NULL,'Ann Coordinator','920021174e2290d8b8ed32739e598bd1','c0e00e73460272cfe7ad18c5f2b35509060118f333556fecda0f0fc6c9340712');
INSERT INTO "change" VALUES(48,0,'N-007','record',NULL,'note','14feb1a767497e6f5112ef9d0f4ccace','32627323190eb3381285a4d75e11dc953b8a7b821310bb3aeca59fb697be2599');
INSERT INTO "change" VALUES(48,1,'N-007','about',NULL,'AFI-01','20225a2da9028922c176a82b88fa41d0','a1472225efd43339fdfe18906c44069748929ea7d3b4e9958afc8b2b71bde1f2');
INSERT INTO "change" VALUES(48,2,'N-007','text',NULL,'The board saw the upgraded record','39e6e9957c572bc1aa913dce4080cedd','9b81541fb25f1c8cb8f0f417c339339ba385fecae7cc68530b6280edbbc1f4ae');
INSERT INTO "change" VALUES(48,3,'N-007','dated',NULL,'2019-08-01','906557a95e90e592fb195b85b215a289','042f69f1a9c27e6d8de9be270ff368d9f0c03631966f7a3334405b54ef7b15b1');
INSERT INTO "change" VALUES(48,4,'N-007','by',NULL,'Ann Coordinator','e17abcd57a8e1a1f9da371f126c335eb','0698d8b464617688cd619e91f8d48dc473ffd7ff0c2223dcfcc98670edf0fc06');
INSERT INTO "change" VALUES(50,0,'COVER','notice',NULL,'Illustrative once more','4e4e9c34a12d37008bf125d74f43b507','1490756ad4c48df1847f5b326d2fd0e4ff665e86889f3fcf2382729a5f811ab7');
INSERT INTO "change" VALUES(51,0,'W-01','record',NULL,'waiver','b7db242dcd3976ce47e1e5e98ffbb5dc','ebcd0214b329d1a05a7dc2dcef57ea76e22a8bda33c3e22d7e6018bd6b8d33cf');
INSERT INTO "change" VALUES(51,1,'W-01','rule',NULL,'contributor-acts','c8c4b8b4cfa4e2e1c7442095f1f55a41','7200c5e3a4abbae4a3a92ac0af6dcbabcd9be099fab129aa6ad092e165a69379');
INSERT INTO "change" VALUES(51,2,'W-01','about',NULL,'C-01','ec62787c7106d6eea4b26fbc7a08b990','a0902417f3e913bd3e02f0b89acff0dbaae48ff5e35b8f0dcc0d0f6b1ab8c8af');
INSERT INTO "change" VALUES(51,3,'W-01','reason',NULL,'Led from elsewhere','1a367251f89ef537c7a4127f935623c3','cbbc144c5a10fe7d33a2cc843c808a2a9a76510575c03e67acd4ec356eaef0d1');
INSERT INTO "change" VALUES(51,4,'W-01','by',NULL,'Board chair','b57b3681f86c151a7b457699e3c62fd5','00388bc645861afa01e220d71c24d446e189c47c446b8886af342afd5ac78d8a');
INSERT INTO "change" VALUES(51,5,'W-01','dated',NULL,'2019-08-01','3a1ba32e9edf0e7e87c7a112fce95a81','2bb7c93b314443765027a77377308ca9cd28985eec47cf96f78c6b97008f9343');
INSERT INTO "change" VALUES(51,6,'W-01','until',NULL,'2019-08-30','db3faf86b35e28224dc80e8f9d545988','d75f8af2b46f7d1901186214ced051db34f04cd0f8d9c6dc37d11f198c33490c');
INSERT INTO "change" VALUES(52,0,'EN-01','record',NULL,'endorsement','67a0d0f74ee553a2d5f1d0de6823a2ed','7f40409865123dc69f0eaca50a167ab7884681f91f57673591b2d4cb3e3f2808');
INSERT INTO "change" VALUES(52,1,'EN-01','agency',NULL,'police','b91c5673bd37be8f3cd23f06e9d01866','81c31e266609ad0e9dc6dbc82f2870e6bddc44a3308242fcdf14fc3606e31dae');
INSERT INTO "change" VALUES(52,2,'EN-01','signed_by',NULL,'A Name','ba7c5e8949a360db63833a9e5c797adc','06f51a121fe9f14b3036c456f9fded9925fcb9144c02ee4f325162d4a1bcfe1d');
INSERT INTO "change" VALUES(52,3,'EN-01','role',NULL,'Chief Constable','be724ddb83c7cabb2881fd22ef130763','02feeef9b2ec1e90fd7f70301c4c4585bd831eb06949bbd859291103cbf1788f');
INSERT INTO "change" VALUES(52,4,'EN-01','dated',NULL,'2019-08-01','213348a709c8ee9301a29930c9e57181','d8e69ebd1999cfeecd1472133d323e7c9fb159e1647b6b6ee69b0987ccf4a446');
INSERT INTO "change" VALUES(52,5,'EN-01','digest',NULL,'41e4053f17ab4f878ceb09c2c7b46b5be501d18f70ff69be860d4d387e4d947f','cb81a6bfc7ab303a1c52ff543c553cd8','bde7226def4c49a93f692d3c5e95a4a512b008a6f8812951feee8b00c1db6846');
INSERT INTO "change" VALUES(53,0,'N-008','record',NULL,'note','3b4d5f503396ede74499a2423ecfbfde','4e9e5fd67cdbae7e0979baf04bb8f9ecd9d7cf7d2f596b8cac075d7dd960e5aa');
INSERT INTO "change" VALUES(53,1,'N-008','about',NULL,'AFI-01.1','4304495cb4a3407420878603c13f70b4','da1b2973eda130df1ec1ef8f6543d43e7c1bcfac2e03556c82d7d32113e4de5f');
INSERT INTO "change" VALUES(53,2,'N-008','text',NULL,'After the tenth.','664596d4f1d1d59b7be9e5bc03167198','738338585173f8b1bc63b0f1a293ae92909a442659574a7f01b81f996dd4959f');
INSERT INTO "change" VALUES(53,3,'N-008','dated',NULL,'2019-08-01','dc2d03379a748be25268e842e82dd04b','2056cb05647e01bb806487e9e1b4271d5f611f54128eb401e66841145835ae51');
INSERT INTO "change" VALUES(53,4,'N-008','by',NULL,'Ann Coordinator','aa6689e7223788b472f883994e5be94f','f3a3a118baa646a56947182c0c7c82d94977d781deb185832d2ec32ed1f65300');
INSERT INTO "change" VALUES(54,0,'AFI-01.1','aliases',NULL,'1.1','f09e8579881d21875813e58e34b08b2b','4026f58905d10aa8da800e6c8770ae6bfcf739df94c34175886610d800ad75a7');
INSERT INTO "change" VALUES(55,0,'CH-01','record',NULL,'challenge','64b1f46d6c95351776e3fe1c8c0c9b46','a1158737cac3549032e9eae4c59293c1f1668b5f60688d3f4df945733cc7b54b');
INSERT INTO "change" VALUES(55,1,'CH-01','about',NULL,'AFI-01.1','c4f98fc5b235b144dd5b4adc0c4f9001','fa838472d0e7a83603c334f0b793e5aea21e223e462ac1162eec1120d31d51ce');
INSERT INTO "change" VALUES(55,2,'CH-01','text',NULL,'The chair: who is told?','7822b4bafa5bc2e149a85d9d43644321','633aa72752be03e08387a80792998b2c18219fa8a692959cc4fa4f30127675d8');
INSERT INTO "change" VALUES(55,3,'CH-01','asked',NULL,'2019-08-01','43516d72fd791a9db8759e4445da0921','061046b965b4c80bb54f0d6d87806e7289ead745aed67c764e68370d70adaf75');
INSERT INTO "change" VALUES(56,0,'CH-01','answer',NULL,'Each parent.','5056cbf21e3bb9fa027ce0eb5cc72b0f','6dbe83a2b24a35e67ea8ec04368ccc829b91b928f34bd8d7b1aee1f91de510f8');
INSERT INTO "change" VALUES(56,1,'CH-01','answered',NULL,'2019-08-01','c2dc5fdf401ae9e49dd8e93a99423dd7','0978430d94adb4cfe7c1845bb3f59abaacd709b9de14da554ba20ef85bd19bde');
INSERT INTO "change" VALUES(56,2,'CH-01','answered_by',NULL,'Ann Coordinator','c670423b7d4107e608aebf60373165ed','36ccf1721ec2cba620973e4c774f281008317c938d7305538e6ee1c98b3223ed');
INSERT INTO "change" VALUES(57,0,'CH-02','record',NULL,'challenge','6fd0ab893a8dcb97fb603e3bef26d987','3ac925c8caca710885d050c4a8cde0e20e1f43cc9ffd4bb1cd2a386dc45eddec');
INSERT INTO "change" VALUES(57,1,'CH-02','about',NULL,'AFI-01.1','d131a91ce02855a1fdd8e3221cbb3a42','15a66a7341f98aed24e2b7c01ba93831c80f435ae6baea34165eb7122c66de64');
INSERT INTO "change" VALUES(57,2,'CH-02','text',NULL,'The lay member: since when?','5e575172d3e36cba3316d9306fa9261c','37db02c89370be772c8f28224be566d4c4de6bc66318309ccefffef4a84d0540');
INSERT INTO "change" VALUES(57,3,'CH-02','asked',NULL,'2019-08-01','38983032848539a2e9d07ab019ab573d','8a2366de1433a42b7573c67ec6f38d2918f2f243a9f32ded81a960288b80dcb6');
INSERT INTO "change" VALUES(58,0,'N-009','record',NULL,'note','ac6dfbaeb4de9d30f943a3ab059dac56','d5ae1c50ab869ef5728512cadc7ed8f112f150483218428491ba05165d664e8b');
INSERT INTO "change" VALUES(58,1,'N-009','about',NULL,'AFI-01.1','04d5baaf4eb5571867edebeb6c747605','9d713eae1e73afce7225c5e083f99096c1a7639b9eb02d5f5936242ab45895de');
INSERT INTO "change" VALUES(58,2,'N-009','text',NULL,'After the eleventh.','ba393f2bbfec1d12ff8d2d3bf8372c75','f9028adeb877cde78041b21d4fbf61b79ec6d4857c76dada23fa0dddbbb09a4c');
INSERT INTO "change" VALUES(58,3,'N-009','dated',NULL,'2019-08-01','fee0c61792539173a0aeb5028bab00c2','d12a82c4513a15fa6badfe3734d32d166a83d1760a4aa8dde5cad1bfa808f1d3');
INSERT INTO "change" VALUES(58,4,'N-009','by',NULL,'Ann Coordinator','9867f59b8820c4bc1b2a6d4f4d0e71e4','06c8e4ce3b3f11a02711daf1411ef984f92ed95f84912962c7e4207d92b76f46');
CREATE TABLE contributor (
	ref VARCHAR NOT NULL, 
	text VARCHAR, 
	confirmed INTEGER NOT NULL, 
	PRIMARY KEY (ref)
);
INSERT INTO "contributor" VALUES('C-03','Testshire Police',1);
INSERT INTO "contributor" VALUES('C-01','the National Probation Service',0);
INSERT INTO "contributor" VALUES('C-02','health providers in Testby',0);
CREATE TABLE contributor_agencies (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES contributor (ref), 
	FOREIGN KEY(member) REFERENCES agency (ref)
);
INSERT INTO "contributor_agencies" VALUES('C-01','probation');
INSERT INTO "contributor_agencies" VALUES('C-02','health');
INSERT INTO "contributor_agencies" VALUES('C-03','police');
CREATE TABLE cover (
	ref VARCHAR NOT NULL, 
	introduction VARCHAR, 
	notice VARCHAR, foreword VARCHAR, governance VARCHAR, families VARCHAR, risks VARCHAR, marking VARCHAR, submission_marking VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "cover" VALUES('COVER',NULL,'Illustrative once more','We are sorry. MASH will change.',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE cover_acronyms (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES cover (ref)
);
INSERT INTO "cover_acronyms" VALUES('COVER','MASH: multi-agency safeguarding hub');
CREATE TABLE cover_sheet_words (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES cover (ref)
);
CREATE TABLE endorsement (
	ref VARCHAR NOT NULL, 
	agency VARCHAR, 
	body VARCHAR, 
	signed_by VARCHAR, 
	role VARCHAR, 
	dated VARCHAR, 
	digest VARCHAR, 
	withdrawn VARCHAR, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(agency) REFERENCES agency (ref)
);
INSERT INTO "endorsement" VALUES('EN-01','police',NULL,'A Name','Chief Constable','2019-08-01','41e4053f17ab4f878ceb09c2c7b46b5be501d18f70ff69be860d4d387e4d947f',NULL);
CREATE TABLE evidence (
	ref VARCHAR NOT NULL, 
	about VARCHAR, 
	shows VARCHAR, 
	description VARCHAR, 
	name VARCHAR, 
	sha256 VARCHAR, 
	size INTEGER, 
	link VARCHAR, 
	dated VARCHAR, 
	withdrawn VARCHAR, accepted VARCHAR, accepted_by VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "evidence" VALUES('EV-001','AFI-01.1.1','done','The form',NULL,NULL,NULL,'https://example.org/form','2019-06-20',NULL,NULL,NULL);
INSERT INTO "evidence" VALUES('EV-002','AFI-01.1','difference','Minutes','minutes.txt','46d56a7616314b08bc5983068d16d90a0cc20240df362e81eebb80235e1a59f4',39,NULL,'2019-07-12',NULL,'2019-07-19','Cllr Grey');
CREATE TABLE forgetting (
	what VARCHAR NOT NULL, 
	PRIMARY KEY (what)
);
CREATE TABLE lead (
	ref VARCHAR NOT NULL, 
	agency VARCHAR, 
	name VARCHAR, 
	role VARCHAR, 
	email VARCHAR, 
	former INTEGER NOT NULL, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(agency) REFERENCES agency (ref)
);
INSERT INTO "lead" VALUES('L-01','police','DCI Green','Head of protection','green@police.example',0);
CREATE TABLE ledger (
	revision INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	about VARCHAR, 
	"on" VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	words VARCHAR NOT NULL, 
	seal VARCHAR NOT NULL, salt VARCHAR, 
	PRIMARY KEY (revision, position), 
	FOREIGN KEY(revision) REFERENCES revision (number)
);
INSERT INTO "ledger" VALUES(12,0,'agreement',NULL,'2019-07-12','Strategic Board','3 due dates agreed by Strategic Board on 12 July 2019','c1c133878a14272da6b6f159bfbfca222a8c02ded79c112897a2e5f09a01f63e',NULL);
INSERT INTO "ledger" VALUES(24,0,'redaction','N-002','2019-07-19','Ann Coordinator','Update of N-002 removed on 19 July 2019 by Ann Coordinator: A person is named','b5a9edef232786c6bead0d840542ef5b05e7527842d4b96956ea171b53bfc6d1',NULL);
INSERT INTO "ledger" VALUES(30,0,'issued','police','2019-08-01','Ann Coordinator','Sheet BG5B issued to police, wanted back by 1 August 2019: 14 rows','ddf52d82d58980818ddea7cd66324b9c21597cf8374add3fae0b78d1197fde23',NULL);
INSERT INTO "ledger" VALUES(31,0,'issued','council','2019-08-01','Ann Coordinator','Sheet RRAC issued to council, wanted back by 1 August 2019: 1 rows','2d41370e4d4ecccaf00a03e56854406853fcb46a8be352c9e8951f969e6d4f35',NULL);
INSERT INTO "ledger" VALUES(32,0,'returned','police','2019-08-01','Ann Coordinator','Sheet BG5B came back from police: 1 cells said something new','5a2d391daf737905ad10ea812401dae91fc9f1e9dfeba6dd3498b094dfc91f40',NULL);
INSERT INTO "ledger" VALUES(33,0,'returned','council','2019-08-01','Ann Coordinator','Sheet RRAC came back from council, filled in by DCI Green: nothing in it was changed','5c275e93e476acf234cd06f4da66ff02a61661820fa1bc263d4edbed4cc08367',NULL);
INSERT INTO "ledger" VALUES(34,0,'returned','police','2019-08-01','Ann Coordinator','Sheet BG5B came back from police: 2 cells said something new','64b53610cb4894b1506df009aad8564b3c6a64c9192d3b7521014e0ee2a6db82',NULL);
INSERT INTO "ledger" VALUES(36,0,'issued','police','2019-08-01','Ann Coordinator','Sheet ETZ3 issued to police, wanted back by 1 August 2019: 14 rows','c1fd7df76fac998472e462d3a90fc0bbff74cc3f0467624879bd68394fd6eeb6',NULL);
INSERT INTO "ledger" VALUES(41,0,'redaction','N-003','2019-08-01','Ann Coordinator','Update, By of N-003 removed on 1 August 2019 by Ann Coordinator: A person is named','73bb083865596124c65b28900e8bfb5588732adb25217729aa13cff08a72db9e',NULL);
INSERT INTO "ledger" VALUES(42,0,'issued','council','2019-08-01','Ann Coordinator','Sheet B0AE issued to council, wanted back by 1 August 2019: 1 rows','ee9629b53d56b45c908e83d8be15489af31f3ea8c35c5d0d5a3f9ba615779086',NULL);
INSERT INTO "ledger" VALUES(43,0,'issued','police','2019-08-01','Ann Coordinator','Sheet 036H issued to police: 14 rows','87ecabd53ac08a2d4c6416dd9e8d91c3ac77c6962c9ad671a6de0e12c2b89139','fa8cab100863bffd14ad220cc6b1ee2c');
INSERT INTO "ledger" VALUES(44,0,'returned','police','2019-08-01','Ann Coordinator','Sheet 036H came back from police, filled in by DCI Green: 1 cells said something new; 1 action asked, 1 answered, 0 blank','d5404e2f22994f0b909409d5f68d5a275bf665c3cb2e7858fb03c9b5a4b4dafd','e7d8cd88be2c1b41a441501443aacfc7');
INSERT INTO "ledger" VALUES(45,0,'returned','police','2019-08-01','Ann Coordinator','Sheet 036H came back from police, filled in by Insp Grey: 1 cells said something new; 1 action asked, 1 answered, 0 blank','f8f192bbe2cd0eb659d624384f7d2b7585d0031e02efece368032ccaa9f9db28','62c3a1658f5ba2863bd8bf5b1a38879a');
INSERT INTO "ledger" VALUES(46,0,'issued','council','2019-08-01','Ann Coordinator','Sheet 20YY issued to council, wanted back by 9 August 2019: 1 rows','5ae0c30d1d37f13bc59fb2a58046fdcf6c61ddb27e07f92e99f21db3d995f165','25ceec7ab59656cb226cba764698bc73');
INSERT INTO "ledger" VALUES(49,0,'witness','BP2D-86GG-CG5G-K5AG','2019-08-01','Ann Coordinator','The code BP2D-86GG-CG5G-K5AG of revision 48 was minuted','c04a338fcbc932038ccd614f1b6e46f68765e9d97877e51cd7304b74aeb91502','6b0940608066060c562aa348e6b5b209');
INSERT INTO "ledger" VALUES(51,0,'waiver','W-01','2019-08-01','Board chair','contributor-acts waived for C-01 until 30 August 2019 by Board chair: Led from elsewhere','f6c5adc725190ab1ad6eddca5467b52129a8c8610d74519c49aaf2fdf6bfe596','1747169f95cce7c69caaf5a9c84897ad');
INSERT INTO "ledger" VALUES(52,0,'endorsement','EN-01','2019-08-01','A Name','Testshire Police endorsed 8 records, digest 41e4053f17ab: A Name, Chief Constable','98597f118d7a997bbe78b669d5fc29421fb557fa11a144ffa75b7629cba8d6a3','148ea402f13aad3781dca61e42b7eff9');
CREATE TABLE letter (
	ref VARCHAR NOT NULL, 
	source VARCHAR, 
	place VARCHAR, 
	theme VARCHAR, 
	published VARCHAR, 
	fieldwork_from VARCHAR, 
	fieldwork_to VARCHAR, 
	deadline VARCHAR, 
	mailbox VARCHAR, 
	prepares VARCHAR, 
	sends VARCHAR, 
	corrected_by VARCHAR, studies VARCHAR, monitoring_visit VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "letter" VALUES('LETTER','testby-corrected.txt','Testby','children experiencing abuse and neglect','2019-05-07','2019-03-11','2019-03-15','2019-08-15','plans@example.org','Testby City Council','the local authority',NULL,NULL,NULL);
CREATE TABLE measure (
	ref VARCHAR NOT NULL, 
	title VARCHAR, 
	unit VARCHAR, 
	direction VARCHAR, 
	baseline VARCHAR, 
	baseline_on VARCHAR, 
	target VARCHAR, 
	target_on VARCHAR, 
	source VARCHAR, 
	withdrawn VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "measure" VALUES('KPI-01','Referrals within a day','%','up','60','2019-05-31','90','2019-10-31',NULL,NULL);
CREATE TABLE measure_actions (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES measure (ref), 
	FOREIGN KEY(member) REFERENCES action (ref)
);
CREATE TABLE measure_areas (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES measure (ref), 
	FOREIGN KEY(member) REFERENCES area (ref)
);
INSERT INTO "measure_areas" VALUES('KPI-01','AFI-01');
CREATE TABLE measure_trajectory (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES measure (ref)
);
INSERT INTO "measure_trajectory" VALUES('KPI-01','2019-08-31 60');
INSERT INTO "measure_trajectory" VALUES('KPI-01','2019-09-30 80');
CREATE TABLE milestone (
	ref VARCHAR NOT NULL, 
	action VARCHAR, 
	title VARCHAR, 
	due VARCHAR, 
	done VARCHAR, 
	withdrawn VARCHAR, agreed VARCHAR, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(action) REFERENCES action (ref)
);
INSERT INTO "milestone" VALUES('AFI-01.1.1','AFI-01.1','Form agreed','2019-06-14','2019-06-13',NULL,'2019-06-14');
INSERT INTO "milestone" VALUES('AFI-01.1.2','AFI-01.1','Form in use','2019-07-15','2019-07-19',NULL,'2019-07-15');
CREATE TABLE note (
	ref VARCHAR NOT NULL, 
	about VARCHAR, 
	text VARCHAR, 
	dated VARCHAR, 
	"by" VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "note" VALUES('N-001','AFI-01.1','The form is agreed.','2019-06-20','Ann Coordinator');
INSERT INTO "note" VALUES('N-002','AFI-02','removed on 19 July 2019 by Ann Coordinator','2019-07-19','Ann Coordinator');
INSERT INTO "note" VALUES('N-003','AFI-01.1','removed on 1 August 2019 by Ann Coordinator','2019-08-01','removed on 1 August 2019 by Ann Coordinator');
INSERT INTO "note" VALUES('N-004','AFI-01.1','Forty trained.','2019-08-01','DCI Green');
INSERT INTO "note" VALUES('N-005','AFI-01.1','No room in August.','2019-08-01','Insp Grey');
INSERT INTO "note" VALUES('N-006','AFI-01.1','Asked again','2019-08-01','Ann Coordinator');
INSERT INTO "note" VALUES('N-007','AFI-01','The board saw the upgraded record','2019-08-01','Ann Coordinator');
INSERT INTO "note" VALUES('N-008','AFI-01.1','After the tenth.','2019-08-01','Ann Coordinator');
INSERT INTO "note" VALUES('N-009','AFI-01.1','After the eleventh.','2019-08-01','Ann Coordinator');
CREATE TABLE point (
	ref VARCHAR NOT NULL, 
	area VARCHAR, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	confirmed INTEGER NOT NULL, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(area) REFERENCES area (ref)
);
INSERT INTO "point" VALUES('APA-01b','APA-01',34,89,1);
INSERT INTO "point" VALUES('AFI-02a','AFI-02',0,93,0);
INSERT INTO "point" VALUES('AFI-01a','AFI-01',0,36,0);
INSERT INTO "point" VALUES('AFI-03a','AFI-03',0,35,0);
INSERT INTO "point" VALUES('APA-01a','APA-01',0,34,0);
INSERT INTO "point" VALUES('AFI-01b','AFI-01',52,99,0);
INSERT INTO "point" VALUES('AFI-01c','AFI-01',36,52,0);
CREATE TABLE point_agencies (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES point (ref), 
	FOREIGN KEY(member) REFERENCES agency (ref)
);
INSERT INTO "point_agencies" VALUES('AFI-01a','police');
INSERT INTO "point_agencies" VALUES('AFI-01b','council');
INSERT INTO "point_agencies" VALUES('AFI-02a','health');
INSERT INTO "point_agencies" VALUES('APA-01a','health');
INSERT INTO "point_agencies" VALUES('APA-01b','council');
INSERT INTO "point_agencies" VALUES('APA-01b','health');
INSERT INTO "point_agencies" VALUES('AFI-01c','police');
CREATE TABLE reading (
	ref VARCHAR NOT NULL, 
	measure VARCHAR, 
	value VARCHAR, 
	dated VARCHAR, 
	note VARCHAR, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(measure) REFERENCES measure (ref)
);
INSERT INTO "reading" VALUES('R-001','KPI-01','72.5','2019-07-19',NULL);
CREATE TABLE revision (
	number INTEGER NOT NULL, 
	who VARCHAR NOT NULL, 
	day VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	summary VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	reason VARCHAR, 
	digest VARCHAR NOT NULL, agreed_by VARCHAR, correction INTEGER, undoes INTEGER, 
	PRIMARY KEY (number)
);
INSERT INTO "revision" VALUES(1,'Ann Coordinator','2019-05-08','2019-05-08T09:00:00+00:00','Began from the letter testby.txt','letter testby.txt',NULL,'830a7110169d5dff5cf26c39e3dc6feba335129694dcd821b85633af07567c7c',NULL,0,NULL);
INSERT INTO "revision" VALUES(2,'Ann Coordinator','2019-05-15','2019-05-15T09:00:00+00:00','Said who answers for C-03','typed',NULL,'d20599ff78e220997b08df2be20382ff39e9aea329a443db128ef0ed4dd1dbda',NULL,0,NULL);
INSERT INTO "revision" VALUES(3,'Ann Coordinator','2019-05-15','2019-05-15T09:00:00+00:00','Assigned AFI-01','typed',NULL,'0cb58a8c361c62df720767ea361fee5f586459cd8810cbc7831d5f38b1d3ad26',NULL,0,NULL);
INSERT INTO "revision" VALUES(4,'Ann Coordinator','2019-06-03','2019-06-03T09:00:00+00:00','Added AFI-01.1','typed',NULL,'a9a723cbf053854d9342f5ca6ccecbbed8153107615df5bda412736b0d8a59c5',NULL,0,NULL);
INSERT INTO "revision" VALUES(5,'Ann Coordinator','2019-06-03','2019-06-03T09:00:00+00:00','Added AFI-01.1.1','typed',NULL,'6deac6450b2db5fb40e5af879ebbccbee5c1879ae4ab00feef6fc51a182ca1c1',NULL,0,NULL);
INSERT INTO "revision" VALUES(6,'Ann Coordinator','2019-06-03','2019-06-03T09:00:00+00:00','Added AFI-01.1.2','typed',NULL,'5edff8428329e203a40e9e06db57532ec2a22a2ce6fe6633f851fe95e6fe8b4e',NULL,0,NULL);
INSERT INTO "revision" VALUES(7,'Ann Coordinator','2019-06-20','2019-06-20T09:00:00+00:00','Done: AFI-01.1.1','typed',NULL,'5bceb39294555743691202c3e8d30314befdbd61407624bddc3d2642fd241eaa',NULL,0,NULL);
INSERT INTO "revision" VALUES(8,'Ann Coordinator','2019-06-20','2019-06-20T09:00:00+00:00','Added EV-001 about AFI-01.1.1','typed',NULL,'0c8626a274de9dd0ff22aa4247f14be94c8a220f70a160cdc79c86a36d273b9b',NULL,0,NULL);
INSERT INTO "revision" VALUES(9,'Ann Coordinator','2019-06-20','2019-06-20T09:00:00+00:00','Noted N-001 on AFI-01.1','typed',NULL,'a7011bed00b0276882d9cfc530741c2a604b03ad05ac51f1751b9815168dbfe0',NULL,0,NULL);
INSERT INTO "revision" VALUES(10,'Ann Coordinator','2019-07-10','2019-07-10T09:00:00+00:00','Edited AFI-01.1','typed',NULL,'e760fccc2c16f015ed9ac3c4364964c3572708c305096c7de6260d658e83f39f',NULL,0,NULL);
INSERT INTO "revision" VALUES(11,'Ann Coordinator','2019-07-12','2019-07-12T09:00:00+00:00','Added EV-002 about AFI-01.1','typed',NULL,'8b95e968b10bee0f408088d7271e81dab6c397442118d19033d2c609b3724039',NULL,0,NULL);
INSERT INTO "revision" VALUES(12,'Ann Coordinator','2019-07-12','2019-07-12T09:00:00+00:00','Agreed 3 due dates','typed',NULL,'cb44ab906fc50f19c5fc3aceb10d0d3d7f28a3e6572ed85de4db6b4a4459f9bb','Strategic Board',0,NULL);
INSERT INTO "revision" VALUES(13,'Ann Coordinator','2019-07-12','2019-07-12T09:00:00+00:00','Moved AFI-01.1','typed','The system is late','5706c166bcc4da35f6308d6b45e15247c59e193ed263fed8bf12c501f3e4b1ad','Strategic Board',0,NULL);
INSERT INTO "revision" VALUES(14,'Ann Coordinator','2019-07-12','2019-07-12T09:00:00+00:00','Assigned APA-01b','typed',NULL,'6e30f0b2927f9b9253ee22cbca996ff5d7c5df2c41ec302aa130cecee428af3d',NULL,0,NULL);
INSERT INTO "revision" VALUES(15,'Ann Coordinator','2019-07-12','2019-07-12T09:00:00+00:00','Added KPI-01','typed',NULL,'60adbfe90d9e6c39099bf3dbfbdb4cdd0b08aec0bcd074b99751c54622436e38',NULL,0,NULL);
INSERT INTO "revision" VALUES(16,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Read KPI-01: 72.5%','typed',NULL,'f1741bcae8ad704daeffeaea562e9cce3ebbc48ae18a3d476e1bbccf698f7b6e',NULL,0,NULL);
INSERT INTO "revision" VALUES(17,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Done: AFI-01.1.2','typed',NULL,'d00c718b2dd2a0de949c6e49f38b9297a75fb4f19454c9e449c24c1e47ad92ca',NULL,0,NULL);
INSERT INTO "revision" VALUES(18,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Completed AFI-01.1','typed',NULL,'65ea73e7e388e5470cce4613d6cfc139e31bc9957bc829947d46e7bad3aa75c5',NULL,0,NULL);
INSERT INTO "revision" VALUES(19,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Accepted EV-002','typed',NULL,'da1bbf8db2abac98fa9314c9e9f4986234a5a66d601ce84a1f35c474a0239f56',NULL,0,NULL);
INSERT INTO "revision" VALUES(20,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Verified AFI-01.1','typed',NULL,'d56b27c0afccc3701f00bd4d443332f2a705c358be20c50affe2489289c2837c',NULL,0,NULL);
INSERT INTO "revision" VALUES(21,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Added APA-01.1','typed',NULL,'5c771626d55852513c463e52e8cfc0e6a763b10fe88d5a0f5ced6cdf8f8c1733',NULL,0,NULL);
INSERT INTO "revision" VALUES(22,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Took back revision 21: Added APA-01.1','undo',NULL,'8f00b81c29f91378486acb5295b14b0f9c8703fda23c086287c075b8889dd05f',NULL,0,21);
INSERT INTO "revision" VALUES(23,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Noted N-002 on AFI-02','typed',NULL,'30fb1610cf7fa91b019f248e4d7843fcfafe56917e93bfc36dae4cbf84de3c20',NULL,0,NULL);
INSERT INTO "revision" VALUES(24,'Ann Coordinator','2019-07-19','2019-07-19T09:00:00+00:00','Removed words from N-002','typed','A person is named','90f01985ad7f3326585fd308e112370f1286697c9e28926f1d520d324a830873',NULL,0,NULL);
INSERT INTO "revision" VALUES(25,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Split AFI-01a: its second part is AFI-01c','typed',NULL,'9d524b384239f015a9242c2804ca67a3fba92c1651460bcd887b4e4ec1c4970e',NULL,0,NULL);
INSERT INTO "revision" VALUES(26,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Joined AFI-01c to AFI-01a','typed',NULL,'ebabc33792fb5d6cd6c78ac022aaa793ee64816e5144c7bb61b73b938acd5f0e',NULL,0,NULL);
INSERT INTO "revision" VALUES(27,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Took back revision 26: Joined AFI-01c to AFI-01a','undo',NULL,'39553a6442e2864c72971e1567919ac545bac70126b903540f88f6085c0293bb',NULL,0,26);
INSERT INTO "revision" VALUES(28,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Brought in the corrected letter testby-corrected.txt','letter testby-corrected.txt',NULL,'d9efab1850e857d4c58cc7c5c4d1e58c9501ac0392bfa67d10da33c3a632221f',NULL,0,NULL);
INSERT INTO "revision" VALUES(29,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Edited the agency police','typed',NULL,'a37ed59a02434baee5137bffa6205d64787f7d9375a3d19e45bf36da5c8958f4',NULL,0,NULL);
INSERT INTO "revision" VALUES(30,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Issued sheet BG5B to police','sheet',NULL,'3add2765a0f2e4bbdb6004c09bc62e3a60218d1ad0c175dbd0fb7e88003cff61',NULL,0,NULL);
INSERT INTO "revision" VALUES(31,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Issued sheet RRAC to council','sheet',NULL,'e41832d8086f27f9f33bb2e19be0006daecd4a2530789cf79d8ab9294fa01031',NULL,0,NULL);
INSERT INTO "revision" VALUES(32,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Took in sheet BG5B from police','file back.xlsx',NULL,'fa23a2f41aba89db8eb8fbb492384adebb5b26658ef542d5f054ae14f167ba76',NULL,0,NULL);
INSERT INTO "revision" VALUES(33,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Took in sheet RRAC from council','file council.xlsx',NULL,'b32d04feca467b5f5d913cb44a48192ae66b5ce355398b7275566b10da3b44f4',NULL,0,NULL);
INSERT INTO "revision" VALUES(34,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Took in sheet BG5B from police','file again.xlsx',NULL,'1c915e30f85c4d1262a0ebf6b4b2d323d842804661eb29f89b0c288b2ef6b489',NULL,0,NULL);
INSERT INTO "revision" VALUES(35,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Took back revision 34: Took in sheet BG5B from police','undo',NULL,'d0643eef97770c3f9f9c8621edddf87750742c493ce251ea89ebc22a512fbd17',NULL,0,34);
INSERT INTO "revision" VALUES(36,'Ann Coordinator','2019-08-01','2026-11-30T04:00:24.070390+00:00','Issued sheet ETZ3 to police','sheet',NULL,'f7f603c124ad3ea24979385cf74ff441400ab7e7d624572880e1b81f24670881',NULL,0,NULL);
INSERT INTO "revision" VALUES(37,'Ann Coordinator','2019-08-01','2026-11-30T04:00:46.395718+00:00','Edited the section foreword','typed',NULL,'596ffaab0dd5c29aa9f62aba287ea38e2f0e1ff3ca315c605de14730eeb42c8f',NULL,0,NULL);
INSERT INTO "revision" VALUES(38,'Ann Coordinator','2019-08-01','2026-11-30T04:00:46.860811+00:00','Said what MASH stands for','typed',NULL,'f1181ccb0f6ed8b3f51ed4b49ecb79b06986de774243680d3cf9d79dd2c5a8a7',NULL,0,NULL);
INSERT INTO "revision" VALUES(39,'Ann Coordinator','2019-08-01','2026-11-30T04:00:47.399834+00:00','Edited AFI-01','typed',NULL,'65223805979986d3ab8f851ce25422d5429a4db011f2a16f027b6c6dde3ba3c9',NULL,0,NULL);
INSERT INTO "revision" VALUES(40,'Ann Coordinator','2019-08-01','2026-11-30T04:00:47.798764+00:00','Edited KPI-01','typed',NULL,'e61d1a8d72a3f9210b1fde12dbf3ca28560cbf424ab354fa48a074222091eee1',NULL,0,NULL);
INSERT INTO "revision" VALUES(41,'Ann Coordinator','2019-08-01','2026-11-30T04:00:48.239366+00:00','Removed words from N-003','typed','A person is named','c1321505558e4cc2085d463c4245d6c55da30cbc2666f16075c7f800b643198a',NULL,0,NULL);
INSERT INTO "revision" VALUES(42,'Ann Coordinator','2019-08-01','2026-11-30T04:00:49.137527+00:00','Issued sheet B0AE to council','sheet',NULL,'021ffe03d238995d5dbd43888b6b45b26886e1c5c703107abb6aa90c58ae637f',NULL,0,NULL);
INSERT INTO "revision" VALUES(43,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Issued sheet 036H to police','sheet',NULL,'79c85d5cf80f519ba5ba3ae248d0e07ffb2df0bdb69f39b631557908c682f5a5',NULL,0,NULL);
INSERT INTO "revision" VALUES(44,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Took in sheet 036H from police','file a.xlsx',NULL,'13ab6f38c9d3b31afdc68b6ada31d4cda6e7e35f7c94d5879e68efeb2a3f39de',NULL,0,NULL);
INSERT INTO "revision" VALUES(45,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Took in sheet 036H from police','file b.xlsx',NULL,'fc77f96b342f4e7698107beefaf1afc55ab2ed97f13f419620ea76db84086871',NULL,0,NULL);
INSERT INTO "revision" VALUES(46,'Ann Coordinator','2019-08-01','2026-11-30T13:47:31.750523+00:00','Issued sheet 20YY to council','sheet',NULL,'77d53fbb49604438dee9eb20a7cc6bc887bb491592b6fc93b9f689eb1993a840',NULL,0,NULL);
INSERT INTO "revision" VALUES(47,'Ann Coordinator','2019-08-01','2026-11-30T13:47:32.623062+00:00','Noted N-006 on AFI-01.1','typed',NULL,'ff8be3b26e900fbf3696057a7c4b9def8ac05c00add8393bfba7249d190ea3a3',NULL,0,NULL);
INSERT INTO "revision" VALUES(48,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Noted N-007 on AFI-01','typed',NULL,'5aec590aa72b1b68d79d3b6192034bd8014e4487c8d0a45b1135a5738f05bed4',NULL,0,NULL);
INSERT INTO "revision" VALUES(49,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Witnessed revision 48','typed',NULL,'667ef7bf486116a75923fa6e9cdcedad65db7abdb7eba6bbec2f45716d7d4c0a',NULL,0,NULL);
INSERT INTO "revision" VALUES(50,'Ann Coordinator','2019-08-01','2019-08-01T09:00:00+00:00','Edited the cover','typed',NULL,'0fd53422b291662dd5a1cef34613714e94dbf491d2ef036bd9cfa011d2f42c51',NULL,0,NULL);
INSERT INTO "revision" VALUES(51,'Ann Coordinator','2019-08-01','2026-11-30T14:06:05.638871+00:00','Waived contributor-acts for C-01','typed',NULL,'935904d505054417a0dfc6eba2689a0ee3ee787de3da5fbccb2db16f76f335c3',NULL,0,NULL);
INSERT INTO "revision" VALUES(52,'Ann Coordinator','2019-08-01','2026-11-30T14:06:05.892869+00:00','Testshire Police endorsed what it owns','typed',NULL,'ddd304a3cd7094075881b46d0688913630664ace6b17392ec655edd9fc6c65c0',NULL,0,NULL);
INSERT INTO "revision" VALUES(53,'Ann Coordinator','2019-08-01','2026-11-30T14:06:06.026834+00:00','Noted N-008 on AFI-01.1','typed',NULL,'f742a24cc6c83809f0e9675f6087e558ae30d8ea2b01bd67dbeee1a730a8ccfa',NULL,0,NULL);
INSERT INTO "revision" VALUES(54,'Ann Coordinator','2019-08-01','2026-11-30T19:43:54.769548+00:00','Edited AFI-01.1','typed',NULL,'a54f3eb8c7f9b1919daf8bfa5097bfc4c50131d9bfd44b1825ce09c856375f67',NULL,0,NULL);
INSERT INTO "revision" VALUES(55,'Ann Coordinator','2019-08-01','2026-11-30T19:43:54.903835+00:00','Added CH-01 about AFI-01.1','typed',NULL,'3fc495836eb62ae688982f937a4746002d0eec90df55fe4b9c9ff8dbff193495',NULL,0,NULL);
INSERT INTO "revision" VALUES(56,'Ann Coordinator','2019-08-01','2026-11-30T19:43:55.034800+00:00','Answered CH-01','typed',NULL,'d3002e662b7710348a980ce2fb5dbf7ff2086c1c68ad9688d8d822c6b57bd3b7',NULL,0,NULL);
INSERT INTO "revision" VALUES(57,'Ann Coordinator','2019-08-01','2026-11-30T19:43:55.166239+00:00','Added CH-02 about AFI-01.1','typed',NULL,'aa99d9142e8a7a0ee61531b8f9a482fa7ec53c9ca54c92cb9ebd37e4b9245fdf',NULL,0,NULL);
INSERT INTO "revision" VALUES(58,'Ann Coordinator','2019-08-01','2026-11-30T19:43:55.292414+00:00','Noted N-009 on AFI-01.1','typed',NULL,'8c2dd2dd3d39e589f41275944b57e0bff6d273ae11588d011152b6caf8d72510',NULL,0,NULL);
CREATE TABLE seal (
	revision INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	place VARCHAR NOT NULL, 
	salt VARCHAR, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (revision, position)
);
INSERT INTO "seal" VALUES(43,0,'earlier/1','685edc952ee3871cc5359c21780849dd','e571af9bc927ba57f50953cadcd58b7abee330d9bd937f907089342e1df49dfc');
INSERT INTO "seal" VALUES(43,1,'earlier/2','fdf652a40b6457d00606bbf01e721217','a6d06daafe4d7a8905f01ff840c73df8dc79dd78a57e0d92b227a4f62d24ad4a');
INSERT INTO "seal" VALUES(43,2,'earlier/3','b20517294428cc1cd4fc3a85b2a9da34','2742745861b95c1f12bdc9e9ca4f1d653a886c54c90868857c6f06b12ea43a31');
INSERT INTO "seal" VALUES(43,3,'earlier/4','abaef8e70d2186bc3290d805176c24ee','f14c0ba72f613bcd0e214c5ad7b3a00d13e83118cc659628da67ce6404645dc2');
INSERT INTO "seal" VALUES(43,4,'earlier/5','e31a3d27645a473cbf952cfbe030d718','e8059994209db89706f7a1817bcb8f80e7a6af58569a8514084d5cebec57f352');
INSERT INTO "seal" VALUES(43,5,'earlier/6','890fb972d10d2509918a4f42ab85ec58','b7e5fd65bf5d97f5a6801d477947763c119a19ddb39ad47095b95754cbf999b0');
INSERT INTO "seal" VALUES(43,6,'earlier/7','005290984ebdae6c124c52b2097a97f2','6670c389a18dcfa9ddd3b6a430b45e4de895f2f1c68cfcac401f7a73643b7f00');
INSERT INTO "seal" VALUES(43,7,'earlier/8','c918023d057b074d01df06c70901f40a','4300efde0cb0721dd2053330e5c68a116bc00e279f20696ab6600c338a1337ba');
INSERT INTO "seal" VALUES(43,8,'earlier/9','5ba39b1659b5664dcf904166f562756a','d7866f320cd65c3f2ee40242c0376e9a4fa523afd41035be9c79b3470fb66520');
INSERT INTO "seal" VALUES(43,9,'earlier/10','9a1b87e04d6ad272a019eb3b3e2cc8a1','5656879208e32f665378c6b3d9d7e25c9b041c3d2ccdb4c5a8b7ac75f3cd69b9');
INSERT INTO "seal" VALUES(43,10,'earlier/11','ef67a08947c31b3d05206fa6090e9fde','003abebf253556b96d45696b5c8c1ea943d4f7241e835f07e0fb6dba3ddf8f92');
INSERT INTO "seal" VALUES(43,11,'earlier/12','2645bdeb3ab5b17feeb7817ede7643b9','ea9fb3795f9a234dad28c119163948c2efb1b8f57278034982b5903c9891af9c');
INSERT INTO "seal" VALUES(43,12,'earlier/13','9aa68e336768df426740f4c84be02069','9c33845320c56f832e3c58cb341e7998e4dc19a3ed108c1ce779afa5c045eaec');
INSERT INTO "seal" VALUES(43,13,'earlier/14','badf344b5e923a3498c0746b41d63af4','3c055ed91814b15708747e470c2b18b3afa6fb953aefe209349b8ed1be23a9bb');
INSERT INTO "seal" VALUES(43,14,'earlier/15','a3a07b0a16b924e6b4d0c1c0d48ab423','d3df17ba245a38a0c751e5efcfc91eadc0b1a5da0770661b75f853003bfceeed');
INSERT INTO "seal" VALUES(43,15,'earlier/16','323d4fe7202d5420157d2ad6c1c8a683','98ec53ffeaf660a23ab4c72ad9adc8060f25e87ad264c278eb4fd88ede065e24');
INSERT INTO "seal" VALUES(43,16,'earlier/17','a063ae7712797322fbac3ca37ef192f6','6dad1fedab179b97fc828430b3d68270170560cb4e3e77bafcfe511f943f2e16');
INSERT INTO "seal" VALUES(43,17,'earlier/18','acb65903d59f262487f1a8fef751c14f','78c0c0103ac519cc66d969a4a476a6d7c198b93cabc89b47cb94b2132e846264');
INSERT INTO "seal" VALUES(43,18,'earlier/19','012f4187b5b9a7d10cd54217f824e2f1','1dfe7c65c9476d6a8abb7f7eaa235952ce9392479fe9e0c6e36d48896e618a10');
INSERT INTO "seal" VALUES(43,19,'earlier/20','6ef618eb9e50328c645653b9942b9636','f038f1d6f5ccea04007bb8fb8e31c9d9186746470ef874916f878ba791e730b1');
INSERT INTO "seal" VALUES(43,20,'earlier/21','c19475f6401019221178c38c4c9e6c6e','b0cfcca221e9dbb064015ebe637eee457818b8155f3e9b322ff32ef5daf2bc7f');
INSERT INTO "seal" VALUES(43,21,'earlier/22','1205f97e4bc93071acb4de740c949968','34123b19e200eb92df55c087ad01de0b0e8d9f5f4c43cc8398cf1aea4a8b35bf');
INSERT INTO "seal" VALUES(43,22,'earlier/23','17b2c7914ab17815a2fc53a2357dd31b','dd4597784c49fd28ff42e2a2f001773eb5a4ba9235eb54a001cda462c4504265');
INSERT INTO "seal" VALUES(43,23,'earlier/24','d84bd38395d9f9a045907dc24da8e763','7aea0c976018bd6a12339a98797eab234ee369da078e37e2f4fb48f643028d0d');
INSERT INTO "seal" VALUES(43,24,'earlier/25','e9481a9c05db824b1dfaace3c98ab80e','63b1390dc0701d04347cf20eeb0bfe4f4f77232515a28a47748eb04dc9c3387c');
INSERT INTO "seal" VALUES(43,25,'earlier/26','705cfad75e6716e3b439395b8aa7d222','2138d2e37507fd4e185028153dbd82f1b8e6f52cc09d6d2b7928ed1b9a0585a1');
INSERT INTO "seal" VALUES(43,26,'earlier/27','a1912ec4957bcbfdc437cdb81bd243e5','224f29b842859afdc50767d861afc89861feabb6b6906ed1b08c68a1e9907756');
INSERT INTO "seal" VALUES(43,27,'earlier/28','772602a94f2288af311e573101296d5a','70c60bfb8a027dcc37db65df038f3ffe3bd5e542a713da98e322729e62535288');
INSERT INTO "seal" VALUES(43,28,'earlier/29','a1b2600b6fd4fe18f328460a0c07f5c8','6fff4308a7130caa3b1a0257cb724eca117576a962374ed3a7825a8027dcb44c');
INSERT INTO "seal" VALUES(43,29,'earlier/30','685e98389e5aa7454428b6131a749498','38a926ea16ec33765cfe4053330906eb4ae6da5940734e0c66b81e3013be3521');
INSERT INTO "seal" VALUES(43,30,'earlier/31','9a2117b2105c9114f8bbab92fb8d54ba','1833051502e2a5e478a225899c1a30031305b82d020e2b9f83d8cf6cee4cc0c0');
INSERT INTO "seal" VALUES(43,31,'earlier/32','c14d5e72935b1b18889838b75e6f6e1c','1b2c458d83e875302751370af32be1ababbc2557c8012a7b557378c9bd225bfa');
INSERT INTO "seal" VALUES(43,32,'earlier/33','f23da0e1f22902ae86c8ddb0b5f127f0','903ccf1eefc9dadae13b359fbba3d83b5f92d578d97801d6fd57a11c34f4f931');
INSERT INTO "seal" VALUES(43,33,'earlier/34','e16eea2610906a359288b9d68a6afe99','331d33e6e0573a2e8990bb6d88f0171f8413fa2853c278b0952d9823e09a4353');
INSERT INTO "seal" VALUES(43,34,'earlier/35','303611f3df98f4b3281905385f25f274','7a5e23d66fa8a3b6de19e84091a50261f450090e1a90bc8509ebfeb7eead45a4');
INSERT INTO "seal" VALUES(43,35,'earlier/36','135d8f38a04e25b300d37e688539da40','93e6253a8e0cea3da623e369bd857682b048b6e7a62d257e9200900b77c2b1b1');
INSERT INTO "seal" VALUES(43,36,'earlier/37','364b0f188c043baef6b4461b6f29e21e','6b0eee6451ad887c73d2a664fb3cf84c0fc15d3fe955924dfbbbfcd22fbd1057');
INSERT INTO "seal" VALUES(43,37,'earlier/38','7fd0c7d07a7121624e25a159d62b6d8a','3f16991306ccc13450d86b362f290ff9c28eb397298eb6ec4d93c7321cb6f1bc');
INSERT INTO "seal" VALUES(43,38,'earlier/39','ad0a77d6c49e1805795145216e6eeee0','5e7d55d1df2f90b08f544540012036878ae399f6ffaf8416b37b3190c9519289');
INSERT INTO "seal" VALUES(43,39,'earlier/40','ba976415f17d574ee7242a3bad1c3f0b','1128a534a0e9ca340e2f36c69d3e2933178670af60516bc33972ab90c998d490');
INSERT INTO "seal" VALUES(43,40,'earlier/41','a3ca76a1ed04b6200e6ae295b435eacc','7547bc3ae25025fe602b57b9c08123f64e366da7438863e71462f9260af658f2');
INSERT INTO "seal" VALUES(43,41,'earlier/42','af341c0a2363b0f87f0e0b50ba646a2f','10b09e7f8fdce9d3cf4ccf7e6292ca83cea8e63c1a6628176641fef9a1a72581');
INSERT INTO "seal" VALUES(43,42,'sheet/B0AE','be1689811c2249c8147e2c4b94496712','479b303c7452cc7c33b4de2c8823d1a82042df0ded60ceaca7c0b1ef743a5932');
INSERT INTO "seal" VALUES(43,43,'sheet/BG5B','d592d9e46e401bccbb1007f02cdb583b','ea8b0ad0eebde2fd492f14bc92487319f23041bec95b3aaca2641fee5c45f644');
INSERT INTO "seal" VALUES(43,44,'sheet/ETZ3','cec28f8709446209124c77cd87d4e926','63deb14c55998910a6a54919c6c40c52ce4786ef00b8509df9c86a8555f84ee5');
INSERT INTO "seal" VALUES(43,45,'sheet/RRAC','6acdd1d6166756bfe73ed4c29c98f17e','c14e08037f19b544d99fbbd6f8af0b659520c689f87f5a68294e61522880b89d');
INSERT INTO "seal" VALUES(43,46,'return/32/BG5B','9ccd4ae3de34b0c3a91480026f7604dd','b96b42074a428ce714ab2e99226cb8c01218b9df9b6b912ad2c7ca3bddb49659');
INSERT INTO "seal" VALUES(43,47,'return/33/RRAC','8e7e9c410216e8f970d738d940699600','1f7e021c31499df0b67f4e4fb00f0b535df7303f4d8a6212e77cc2eb5415fe8b');
INSERT INTO "seal" VALUES(43,48,'return/34/BG5B','fb164448178f138cc832949c0b54ae80','0b3c89a16914c1debd5df129ef151bbb42b83582711b5b5dd8b6dbb4d3e5fcde');
INSERT INTO "seal" VALUES(43,49,'change/23/2','336fb073e723b6a05c80025f9f93426b','1a05c4a13c500c7f0c7cb345098fd732664cf5c7d7c0d4d2d765f1c9974906f0');
INSERT INTO "seal" VALUES(43,50,'change/32/2','99ffce17d66b3bbb771a49764ea1007f','02f435d4bfe30faf8c888eb3fc5cb47a7f15cd8cd43a50b5c9bedc8785bd0149');
INSERT INTO "seal" VALUES(43,51,'change/32/4','48ca19c369d282259e9123b8fdda628f','5af532423030185189616e86de16e51c06c207d760364c0a9e2a41d938664fd5');
INSERT INTO "seal" VALUES(43,52,'change/34/1','2eb87fbbaa1b7b463207555e12bd5cc4','1a3d4b24cf533b0f8a64160db14a41c094a3db468ff77c8dba6f80d1053857a1');
INSERT INTO "seal" VALUES(43,53,'change/35/0','c591d816170fe4b06ff603fd058753ac','74f4c0e35cbe2a730f9ceb13a71b6f948ace610c16c97833740ad6f00f03aec0');
INSERT INTO "seal" VALUES(43,54,'revision/43','b88edae92badd7727ab19988498db705','d9b5b58b76edbef3a27a96beacfac362bc211f16ecf5499592bf4ccae4b11b53');
INSERT INTO "seal" VALUES(43,55,'sheet/036H','106163e9c74bbe9350ffa706d6be588c','1efa03ed68a08a15b4c3891c72291ed56b9b3685c54eed98d13fc95e58e49820');
INSERT INTO "seal" VALUES(44,0,'revision/44','a7425d0c74793c3e921f05f37bbb550a','8081369fb9ce459bba50d86ca325a771035c58a16a480e3b6f7811759c1a1ad6');
INSERT INTO "seal" VALUES(44,1,'return/44/036H','6f79b95688ca496b3a6e84b4f5ed819f','d6aa464c05ff8c0e7e8d18ff9ee11afacd07313377fcc04fc762d7b728b681f2');
INSERT INTO "seal" VALUES(45,0,'revision/45','8dbe4cc218b2f65397b584d2ff63755e','2a1147a78270636e9d8370ddcb4077781f1cca7f3dce7f1414afc7106e5ada6b');
INSERT INTO "seal" VALUES(45,1,'return/45/036H','f20960d2dc93d018fa8bce6e85db806c','7f53fd331433ab32cca390d0f7c654a2f11646e8b77f05b542686cc99a3247b8');
INSERT INTO "seal" VALUES(46,0,'revision/46','5ffea09649ea7d0235ead7bae9c820af','2e15ad4fa790791ddaa1c4e26d777c5f4338a4e9bff9419784e2e88bb8507a54');
INSERT INTO "seal" VALUES(46,1,'sheet/20YY','5733e952dc079bdbf2f7e0f8ea248704','14372afe550de602af0f67437a6a17c4b7e014f5512f3612920f7781763a42a2');
INSERT INTO "seal" VALUES(47,0,'revision/47','79eed56331f1da2c82e2d3162d6432e0','9d80c21f45b5aa3c210a981f2ab21c8506bab80e811cc815bd1cd52c119fde31');
INSERT INTO "seal" VALUES(48,0,'revision/48','06bc072fc8c1870677cb8e4f0e173547','1a1f7d3f8beb75a254223403bdcd54ca8cf1cad38223425c3678446d06e35558');
INSERT INTO "seal" VALUES(49,0,'revision/49','21374f299c7ac8528099f1ca4f8d0ef4','2bc0de822227e18ef5f8af4e8fa6509541815f276be47905739c7a910570defc');
INSERT INTO "seal" VALUES(50,0,'revision/50','2fda6b137228b6fe9b8ca267bc2431ee','2c4590fbec45500b1864ca49c357eede06df1874e0b905a3027c861b2d3dc3ec');
INSERT INTO "seal" VALUES(51,0,'revision/51','8549edfb42ef44260936ea4dc347e96a','211eb05a411b743aa7328f2fbd4982f4fb504ed3dbb600bc75303cee346df066');
INSERT INTO "seal" VALUES(52,0,'revision/52','990574c80436517484e58c6451d964f3','09466ba97b56208ead1c18a19ebc0c327a43198fe93849bb1a21467996965343');
INSERT INTO "seal" VALUES(53,0,'revision/53','92b05481fc22e2d36b9e6f95ecb5c5cc','a7ecbbf3fe0a8faa49bf69f5f7c432a74121a49d50a2f6ae97e21c5bed512c77');
INSERT INTO "seal" VALUES(54,0,'revision/54','fdc55c1dc187fcfa9a94a59324ea97a7','47a0e49c71673f8637e56cc052d6273cbce97ee5fe004171769e005dc0d2f8fc');
INSERT INTO "seal" VALUES(55,0,'revision/55','7d773247048e145e1a2e07add59e02a1','2b9e03145a4f8ae5740e9b81405a8dc5533e9c2027dea71fcdbe69b1a98b9c68');
INSERT INTO "seal" VALUES(56,0,'revision/56','d7f6f4998505483ae9ca9186441e555a','87cbba2d8c1438442bd0a794ce8c32254a2e7ff047dd1743b04ae9a76830fb28');
INSERT INTO "seal" VALUES(57,0,'revision/57','2e19f8a1d88aca285bd1f9dbeff36dbe','8f5be9189d65d72b246a2e7603e66e743204674ee46f9b158901dd12c72bfedf');
INSERT INTO "seal" VALUES(58,0,'revision/58','ef0161d2aef60605acc0542bf88af757','c8cf72fbb247f0dacf1cd2520af0021e3fc640d88de8bf70aaf0e62b975a9c47');
CREATE TABLE sheet (
	sign VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	agency VARCHAR NOT NULL, 
	"on" VARCHAR NOT NULL, 
	due VARCHAR, 
	"by" VARCHAR NOT NULL, texts VARCHAR, 
	PRIMARY KEY (sign), 
	FOREIGN KEY(revision) REFERENCES revision (number)
);
INSERT INTO "sheet" VALUES('BG5B',30,'police','2019-08-01','2019-08-01','Ann Coordinator',NULL);
INSERT INTO "sheet" VALUES('RRAC',31,'council','2019-08-01','2019-08-01','Ann Coordinator',NULL);
INSERT INTO "sheet" VALUES('ETZ3',36,'police','2019-08-01','2019-08-01','Ann Coordinator','006e81c804ec9774 01d511719e4af4e5 03e133afc0b0346d 0cb7c822279ca2b2 0de73f549ba3d5d6 12e78fd6a54f5566 1917ec67892dbc96 1c34f88707b55e61 1d2dca1fbc9b02d8 1d8e64a857e48f34 214df3810a5f6dbe 23d71cac14d74c9c 2ade12b1a40de483 310981ee5319512b 35a1d81348bc76f6 36ec5bd6b4f303e6 38ad4acdfd9be6c2 41c82c1513bb7981 45d2766ee5185ecf 48b58cc991347c14 4cacbd66ea032a15 51fe3f8bd26993ec 52bfe584a5fc4505 539e937cb555c90f 554273a327261da5 5994a9ed3d809f91 5b35d15e247f89cd 62d67aea4fe54b49 63998ee0e4378646 6422e3e78f5e5f5a 64cff1319d2fd2cb 6b28d3d72549004f 6ba9a09e419337af 6c02d29a0c4e2d10 716280a2a0ee08da 7a7400f466699598 7dbeb0fede03da66 849664d7c2c09a95 86f357cfb8c2c100 8e09fd436fe9eead 9071738f145962a6 97e3240154b84465 9c870aa6e5e93270 9e86248cf2351e38 a5f00b349cdbb378 a6d4189bf978b569 a86fcd2cd8380e23 aad8e3fcb196a588 bb2bbfa579fdf77a bd98acf03e3ac7b4 bed93395d317d0d3 c13c4c758625bbcc c1e2efb79c4f3564 c3c82daaacc85c20 c4433b82e91f75eb ca0660380d307390 ca15ebc05a3c5c13 cf9c7aa24a26aac4 d029f87e3d80f8fd d47315ca961b18fb e0aa9dd72f4d4c96 e578db73a3df29e5 e9c440d98c0c502c ec50f993aa61ea2c edce70cca8ad4701 eebbf6457e46a7f6 f0a3e9c9c56542cf f3d4b89cc56e5fbd f47f1edc44ed9266 f71c6b69a1014538 fd60c459d03b66a8');
INSERT INTO "sheet" VALUES('B0AE',42,'council','2019-08-01','2019-08-01','Ann Coordinator','01d511719e4af4e5 0cb7c822279ca2b2 0de73f549ba3d5d6 1c34f88707b55e61 1d2dca1fbc9b02d8 1d8e64a857e48f34 214df3810a5f6dbe 23d71cac14d74c9c 2ade12b1a40de483 35a1d81348bc76f6 38ad4acdfd9be6c2 41c82c1513bb7981 45d2766ee5185ecf 479729075ed3c2b7 48b58cc991347c14 52bfe584a5fc4505 539e937cb555c90f 554273a327261da5 5994a9ed3d809f91 5b35d15e247f89cd 62d67aea4fe54b49 63998ee0e4378646 6422e3e78f5e5f5a 64cff1319d2fd2cb 6b28d3d72549004f 6ba9a09e419337af 6c02d29a0c4e2d10 716280a2a0ee08da 7a7400f466699598 7dbeb0fede03da66 849664d7c2c09a95 86f357cfb8c2c100 8e09fd436fe9eead 9071738f145962a6 97e3240154b84465 9c870aa6e5e93270 9e86248cf2351e38 a5f00b349cdbb378 a6d4189bf978b569 a86fcd2cd8380e23 aad8e3fcb196a588 bb2bbfa579fdf77a bd98acf03e3ac7b4 bed93395d317d0d3 c1e2efb79c4f3564 c3c82daaacc85c20 c4433b82e91f75eb ca0660380d307390 cf9c7aa24a26aac4 d029f87e3d80f8fd d47315ca961b18fb e0aa9dd72f4d4c96 e4f4f1f9494f97c3 e578db73a3df29e5 e9c440d98c0c502c ec50f993aa61ea2c edce70cca8ad4701 ede8f93924b1c46b eebbf6457e46a7f6 f0a3e9c9c56542cf f3d4b89cc56e5fbd f47f1edc44ed9266 f71c6b69a1014538 f9434e7355798e9b fd60c459d03b66a8');
INSERT INTO "sheet" VALUES('036H',43,'police','2019-08-01',NULL,'Ann Coordinator','006e81c804ec9774 01d511719e4af4e5 03e133afc0b0346d 0cb7c822279ca2b2 0de73f549ba3d5d6 0f3f8a0b94b4fb1a 12e78fd6a54f5566 1917ec67892dbc96 1c34f88707b55e61 1d2dca1fbc9b02d8 214df3810a5f6dbe 23d71cac14d74c9c 2ade12b1a40de483 310981ee5319512b 35a1d81348bc76f6 36ec5bd6b4f303e6 38ad4acdfd9be6c2 41c82c1513bb7981 45d2766ee5185ecf 48b58cc991347c14 4cacbd66ea032a15 51fe3f8bd26993ec 52bfe584a5fc4505 539e937cb555c90f 554273a327261da5 5994a9ed3d809f91 5b35d15e247f89cd 62d67aea4fe54b49 63998ee0e4378646 6422e3e78f5e5f5a 64cff1319d2fd2cb 6b28d3d72549004f 6ba9a09e419337af 6c02d29a0c4e2d10 716280a2a0ee08da 7a7400f466699598 7dbeb0fede03da66 849664d7c2c09a95 86f357cfb8c2c100 8e09fd436fe9eead 9071738f145962a6 971f25f23cb1860a 97e3240154b84465 9c870aa6e5e93270 9e86248cf2351e38 a5f00b349cdbb378 a6d4189bf978b569 a86fcd2cd8380e23 aad8e3fcb196a588 bb2bbfa579fdf77a bd98acf03e3ac7b4 bed93395d317d0d3 c13c4c758625bbcc c1e2efb79c4f3564 c3c82daaacc85c20 c4433b82e91f75eb ca0660380d307390 ca15ebc05a3c5c13 cf9c7aa24a26aac4 d029f87e3d80f8fd d47315ca961b18fb e0aa9dd72f4d4c96 e578db73a3df29e5 ec50f993aa61ea2c edce70cca8ad4701 eebbf6457e46a7f6 f0a3e9c9c56542cf f3d4b89cc56e5fbd f47f1edc44ed9266 f71c6b69a1014538 fd60c459d03b66a8');
INSERT INTO "sheet" VALUES('20YY',46,'council','2019-08-01','2019-08-09','Ann Coordinator','01d511719e4af4e5 0cb7c822279ca2b2 0de73f549ba3d5d6 1c34f88707b55e61 1d2dca1fbc9b02d8 214df3810a5f6dbe 23d71cac14d74c9c 2ade12b1a40de483 35a1d81348bc76f6 38ad4acdfd9be6c2 41c82c1513bb7981 45d2766ee5185ecf 479729075ed3c2b7 48b58cc991347c14 52bfe584a5fc4505 539e937cb555c90f 554273a327261da5 5994a9ed3d809f91 5b35d15e247f89cd 62d67aea4fe54b49 63998ee0e4378646 6422e3e78f5e5f5a 64cff1319d2fd2cb 6b28d3d72549004f 6ba9a09e419337af 6c02d29a0c4e2d10 716280a2a0ee08da 7a7400f466699598 7dbeb0fede03da66 849664d7c2c09a95 86f357cfb8c2c100 8e09fd436fe9eead 9071738f145962a6 97e3240154b84465 9c870aa6e5e93270 9e86248cf2351e38 9ee43d31cbdd8cf0 a5f00b349cdbb378 a6d4189bf978b569 a86fcd2cd8380e23 aad8e3fcb196a588 ae58e40fcf898afe bb2bbfa579fdf77a bd98acf03e3ac7b4 bed93395d317d0d3 c1e2efb79c4f3564 c3c82daaacc85c20 c4433b82e91f75eb ca0660380d307390 cf9c7aa24a26aac4 d029f87e3d80f8fd d47315ca961b18fb e0aa9dd72f4d4c96 e4f4f1f9494f97c3 e578db73a3df29e5 ec50f993aa61ea2c edce70cca8ad4701 ede8f93924b1c46b eebbf6457e46a7f6 f0a3e9c9c56542cf f3d4b89cc56e5fbd f47f1edc44ed9266 f71c6b69a1014538 f9434e7355798e9b fd60c459d03b66a8');
CREATE TABLE sheet_cell (
	revision INTEGER NOT NULL, 
	sign VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	ref VARCHAR NOT NULL, 
	field VARCHAR NOT NULL, 
	value VARCHAR, 
	PRIMARY KEY (revision, sign, number, ref, field), 
	FOREIGN KEY(revision) REFERENCES revision (number), 
	FOREIGN KEY(sign) REFERENCES sheet (sign)
);
INSERT INTO "sheet_cell" VALUES(32,'BG5B',1,'N-003','text','removed on 1 August 2019 by Ann Coordinator');
INSERT INTO "sheet_cell" VALUES(34,'BG5B',1,'AFI-01.1','officer','DCI Green');
INSERT INTO "sheet_cell" VALUES(34,'BG5B',1,'N-003','text','removed on 1 August 2019 by Ann Coordinator');
INSERT INTO "sheet_cell" VALUES(44,'036H',1,'N-004','text','Forty trained.');
INSERT INTO "sheet_cell" VALUES(45,'036H',1,'N-005','text','No room in August.');
CREATE TABLE sheet_line (
	sign VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	sheet VARCHAR NOT NULL, 
	ref VARCHAR, 
	said VARCHAR NOT NULL, 
	PRIMARY KEY (sign, number), 
	FOREIGN KEY(sign) REFERENCES sheet (sign)
);
INSERT INTO "sheet_line" VALUES('BG5B',1,'Actions','AFI-01.1','ER5B');
INSERT INTO "sheet_line" VALUES('BG5B',2,'Milestones','AFI-01.1.1','21PD');
INSERT INTO "sheet_line" VALUES('BG5B',3,'Milestones','AFI-01.1.2','X066');
INSERT INTO "sheet_line" VALUES('BG5B',4,'Milestones',NULL,'AR5H');
INSERT INTO "sheet_line" VALUES('BG5B',5,'Milestones',NULL,'2NEA');
INSERT INTO "sheet_line" VALUES('BG5B',6,'Milestones',NULL,'KRJR');
INSERT INTO "sheet_line" VALUES('BG5B',7,'Milestones',NULL,'NWJ2');
INSERT INTO "sheet_line" VALUES('BG5B',8,'Milestones',NULL,'1XEA');
INSERT INTO "sheet_line" VALUES('BG5B',9,'Milestones',NULL,'VRKX');
INSERT INTO "sheet_line" VALUES('BG5B',10,'Milestones',NULL,'228C');
INSERT INTO "sheet_line" VALUES('BG5B',11,'Milestones',NULL,'DVZB');
INSERT INTO "sheet_line" VALUES('BG5B',12,'Milestones',NULL,'S8EC');
INSERT INTO "sheet_line" VALUES('BG5B',13,'Milestones',NULL,'SK9G');
INSERT INTO "sheet_line" VALUES('BG5B',14,'Measures','KPI-01','2A1M');
INSERT INTO "sheet_line" VALUES('RRAC',1,'Others'' actions','AFI-01.1','E7S4');
INSERT INTO "sheet_line" VALUES('ETZ3',1,'Actions','AFI-01.1','M5YT');
INSERT INTO "sheet_line" VALUES('ETZ3',2,'Milestones','AFI-01.1.1','3CFB');
INSERT INTO "sheet_line" VALUES('ETZ3',3,'Milestones','AFI-01.1.2','XC8X');
INSERT INTO "sheet_line" VALUES('ETZ3',4,'Milestones',NULL,'GSA2');
INSERT INTO "sheet_line" VALUES('ETZ3',5,'Milestones',NULL,'3SSZ');
INSERT INTO "sheet_line" VALUES('ETZ3',6,'Milestones',NULL,'2CBJ');
INSERT INTO "sheet_line" VALUES('ETZ3',7,'Milestones',NULL,'M8ZZ');
INSERT INTO "sheet_line" VALUES('ETZ3',8,'Milestones',NULL,'H3EY');
INSERT INTO "sheet_line" VALUES('ETZ3',9,'Milestones',NULL,'TDZE');
INSERT INTO "sheet_line" VALUES('ETZ3',10,'Milestones',NULL,'ARMA');
INSERT INTO "sheet_line" VALUES('ETZ3',11,'Milestones',NULL,'XAQC');
INSERT INTO "sheet_line" VALUES('ETZ3',12,'Milestones',NULL,'MA9B');
INSERT INTO "sheet_line" VALUES('ETZ3',13,'Milestones',NULL,'4EM7');
INSERT INTO "sheet_line" VALUES('ETZ3',14,'Measures','KPI-01','8QF1');
INSERT INTO "sheet_line" VALUES('B0AE',1,'Others'' actions','AFI-01.1','DSY9');
INSERT INTO "sheet_line" VALUES('036H',1,'Actions','AFI-01.1','VB78');
INSERT INTO "sheet_line" VALUES('036H',2,'Milestones','AFI-01.1.1','GCCR');
INSERT INTO "sheet_line" VALUES('036H',3,'Milestones','AFI-01.1.2','JG2K');
INSERT INTO "sheet_line" VALUES('036H',4,'Milestones',NULL,'BZEM');
INSERT INTO "sheet_line" VALUES('036H',5,'Milestones',NULL,'Q57Q');
INSERT INTO "sheet_line" VALUES('036H',6,'Milestones',NULL,'NS4H');
INSERT INTO "sheet_line" VALUES('036H',7,'Milestones',NULL,'S4XS');
INSERT INTO "sheet_line" VALUES('036H',8,'Milestones',NULL,'KWQD');
INSERT INTO "sheet_line" VALUES('036H',9,'Milestones',NULL,'S1FE');
INSERT INTO "sheet_line" VALUES('036H',10,'Milestones',NULL,'JWQA');
INSERT INTO "sheet_line" VALUES('036H',11,'Milestones',NULL,'Y0T7');
INSERT INTO "sheet_line" VALUES('036H',12,'Milestones',NULL,'BC5Y');
INSERT INTO "sheet_line" VALUES('036H',13,'Milestones',NULL,'N9TR');
INSERT INTO "sheet_line" VALUES('036H',14,'Measures','KPI-01','TK0E');
INSERT INTO "sheet_line" VALUES('20YY',1,'Others'' actions','AFI-01.1','KG0B');
CREATE TABLE sheet_parked (
	revision INTEGER NOT NULL, 
	sign VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	field VARCHAR NOT NULL, 
	ref VARCHAR, 
	cell VARCHAR NOT NULL, 
	typed VARCHAR, 
	"on" VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	PRIMARY KEY (revision, sign, number, field), 
	FOREIGN KEY(revision) REFERENCES revision (number), 
	FOREIGN KEY(sign) REFERENCES sheet (sign)
);
CREATE TABLE sheet_recall (
	sign VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	"on" VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (sign), 
	FOREIGN KEY(sign) REFERENCES sheet (sign), 
	FOREIGN KEY(revision) REFERENCES revision (number)
);
CREATE TABLE sheet_return (
	revision INTEGER NOT NULL, 
	sign VARCHAR NOT NULL, 
	"on" VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	filled_in_by VARCHAR, 
	"by" VARCHAR NOT NULL, saved VARCHAR, 
	PRIMARY KEY (revision, sign), 
	FOREIGN KEY(revision) REFERENCES revision (number), 
	FOREIGN KEY(sign) REFERENCES sheet (sign)
);
INSERT INTO "sheet_return" VALUES(32,'BG5B','2019-08-01','3a59eb044d156617a8cc7fc87230d4f5e597f3cd263222974629742d22f1ea58',NULL,'Ann Coordinator',NULL);
INSERT INTO "sheet_return" VALUES(33,'RRAC','2019-08-01','ea489c4d22a1979abfd7370273b00966ea26eb17853f72f4c4d1864d6ba367f2','DCI Green','Ann Coordinator',NULL);
INSERT INTO "sheet_return" VALUES(34,'BG5B','2019-08-01','f2ce778aa10646d97e241d6d98f66aed5a3ee87a3e1eea2fb77135fc0ab4f311',NULL,'Ann Coordinator',NULL);
INSERT INTO "sheet_return" VALUES(44,'036H','2019-08-01','b44441348440642993aaa6c5b62c15f6a45dd0870edf55187e011aced308ba37','DCI Green','Ann Coordinator',NULL);
INSERT INTO "sheet_return" VALUES(45,'036H','2019-08-01','709528599912d854f8fb3147a25a4fd0d3f10fa793eace70052d669c6a194d48','Insp Grey','Ann Coordinator',NULL);
CREATE TABLE strength (
	ref VARCHAR NOT NULL, 
	text VARCHAR, 
	page INTEGER, 
	line INTEGER, 
	PRIMARY KEY (ref)
);
INSERT INTO "strength" VALUES('S-01','Leaders know their services well.',2,20);
INSERT INTO "strength" VALUES('S-02','Staff are committed.',2,25);
CREATE TABLE submission (
	ref VARCHAR NOT NULL, 
	version VARCHAR, 
	dated VARCHAR, 
	"by" VARCHAR, 
	mailbox VARCHAR, 
	pack VARCHAR, 
	manifest VARCHAR, 
	fingerprint VARCHAR, 
	sent VARCHAR, 
	sent_by VARCHAR, 
	reply VARCHAR, 
	replied VARCHAR, 
	resubmit_by VARCHAR, 
	PRIMARY KEY (ref)
);
CREATE TABLE waiver (
	ref VARCHAR NOT NULL, 
	rule VARCHAR, 
	about VARCHAR, 
	reason VARCHAR, 
	"by" VARCHAR, 
	dated VARCHAR, 
	until VARCHAR, 
	withdrawn VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "waiver" VALUES('W-01','contributor-acts','C-01','Led from elsewhere','Board chair','2019-08-01','2019-08-30',NULL);
CREATE INDEX ix_evidence_about ON evidence (about);
CREATE INDEX ix_note_about ON note (about);
CREATE INDEX ix_revision_day ON revision (day);
CREATE INDEX ix_change_ref ON change (ref);
CREATE INDEX ix_milestone_action ON milestone (action);
CREATE INDEX ix_point_area ON point (area);
CREATE INDEX ix_reading_measure ON reading (measure);
CREATE INDEX ix_seal_place ON seal (place);
CREATE INDEX ix_challenge_about ON challenge (about);
CREATE INDEX ix_waiver_about ON waiver (about);
COMMIT;
