-- A lived-in statement as wsoa kept it at schema 0001, before the record of agreed dates: written by that version, never to be edited.
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
	withdrawn VARCHAR, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(lead) REFERENCES agency (ref)
);
INSERT INTO "action" VALUES('AFI-01.1','Share every concern within a day','police','Det Supt Blue','2019-06-03','2019-09-30','Fewer children wait: 9 in 10 referrals come within a day','not started',NULL,NULL,NULL);
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
CREATE TABLE agency (
	ref VARCHAR NOT NULL, 
	name VARCHAR, 
	kind VARCHAR, 
	confirmed INTEGER NOT NULL, 
	PRIMARY KEY (ref)
);
INSERT INTO "agency" VALUES('probation','National Probation Service','probation',0);
INSERT INTO "agency" VALUES('health','Health providers in Testby','health',0);
INSERT INTO "agency" VALUES('police','Testshire Police','police',1);
INSERT INTO "agency" VALUES('council','Local authority, Testby','local authority',1);
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
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE area (
	ref VARCHAR NOT NULL, 
	kind VARCHAR, 
	heading VARCHAR, 
	text VARCHAR, 
	page INTEGER, 
	line INTEGER, 
	title VARCHAR, 
	lead VARCHAR, 
	confirmed INTEGER NOT NULL, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(lead) REFERENCES agency (ref)
);
INSERT INTO "area" VALUES('AFI-02','improvement','Strategy discussions','Health providers are not invited to strategy discussions, so decisions are made without them.',4,60,NULL,'health',0);
INSERT INTO "area" VALUES('AFI-03','improvement','Strategy discussions','Children''s voices are rarely heard.',4,66,NULL,NULL,0);
INSERT INTO "area" VALUES('APA-01','priority','Priority action','Children wait too long for CAMHS. The local authority does not know how many are waiting.',5,80,NULL,'health',0);
INSERT INTO "area" VALUES('AFI-01','improvement','Referrals','Police officers do not always share what they know. Referrals to the local authority come late.',3,41,'Sharing and referring','police',1);
CREATE TABLE area_contributing (
	ref VARCHAR NOT NULL, 
	member VARCHAR NOT NULL, 
	PRIMARY KEY (ref, member), 
	FOREIGN KEY(ref) REFERENCES area (ref), 
	FOREIGN KEY(member) REFERENCES agency (ref)
);
INSERT INTO "area_contributing" VALUES('AFI-01','council');
INSERT INTO "area_contributing" VALUES('APA-01','council');
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
INSERT INTO "change" VALUES(1,0,'AFI-01','record',NULL,'area','9c667e73e1fb149757573ac0ffbe54e2','d6d3bdc57e4b83f86ed23e440e24c1b27c5ad473bcebb3a4145b8f9d645be6c4');
INSERT INTO "change" VALUES(1,1,'AFI-01','heading',NULL,'Referrals','ec62f7d6e461046da4307dc3cadd6bf7','34720aaf1a31193f3670333fdd181653649d996318e6a47e7e84e126eb35200e');
INSERT INTO "change" VALUES(1,2,'AFI-01','text',NULL,'Police officers do not always share what they know. Referrals to the local authority come late.','10c37339e001251eccf9dc86598ec88e','29d616fd049592f8a09bd8095762880b68d7272d26e2ad35a90d6601c6f6350a');
INSERT INTO "change" VALUES(1,3,'AFI-01','page',NULL,'3','697dd53f098bfdf930d3db9a8794e30f','917729eb4948e9dd2c49fc5d733be71c6e4d04e489b2bcdcc855c2eed4731c51');
INSERT INTO "change" VALUES(1,4,'AFI-01','line',NULL,'41','23cf60fea951ce4ba8925de12af99ac4','e009594032ce537c53270640d698e4c79ccaaffafc1cbe0f66ea085fd0fdcdbd');
INSERT INTO "change" VALUES(1,5,'AFI-01','lead',NULL,'police','adf69f8919280d4b36034e9a3d4bd5c4','02570beecb982e084f6cb15cf1fb8d333da1d3abeeea94c4e87c5c8d84cb64d1');
INSERT INTO "change" VALUES(1,6,'AFI-01','contributing',NULL,'council','db6ccf28f401ccad3b119893090867e0','61bb9b634faf30a3376a597aea3daabc7cead04e4e1446452f548172df06c185');
INSERT INTO "change" VALUES(1,7,'AFI-01a','record',NULL,'point','c87685a43b9a331bb0b6b4d96f152817','cba5c3384ba025d9c79399a9a4104bfa52629206cbdd3160016bdec90fba0778');
INSERT INTO "change" VALUES(1,8,'AFI-01a','area',NULL,'AFI-01','39d3eebeb0b0d8f58bb086191bc3a754','6bb84ec7865f6c65887693f78ab0d7e6ea45a71c9ec2561d5e0233605e46d0a8');
INSERT INTO "change" VALUES(1,9,'AFI-01a','ends','0','52','8ef2353369c0736bf30c95b82f4b5344','5697ee012d3b0417f32ccdb1cd3b7fe0c29f06d152bf4f1965d61b32721c7560');
INSERT INTO "change" VALUES(1,10,'AFI-01a','agencies',NULL,'police','4193b1ddc1444e8a887cef2d74a8f66d','011c230fb9439e0ed635ee2ba9c9100b1246e0c892ec04f25a073d6c1f845783');
INSERT INTO "change" VALUES(1,11,'AFI-01b','record',NULL,'point','ec743dd5e08d25144591e9ac629fb42c','649725c11ef3d4694b792d6e1b14f3b91d7b5f7f2d6aa57e89ed691b18104bfe');
INSERT INTO "change" VALUES(1,12,'AFI-01b','area',NULL,'AFI-01','9c945ed4d8286c4f491c0573b051fb40','26a0b53d87fefe4c2565aca2061afeed1c8e7798e20325af7e0aac344ca6d87e');
INSERT INTO "change" VALUES(1,13,'AFI-01b','starts','0','52','a1e2e978110ea6bd71378cb286975519','5643e863293e5a02cf7a6677cdc75b3fbd8c09bd96e9af7ccf3b8b92840ad823');
INSERT INTO "change" VALUES(1,14,'AFI-01b','ends','0','95','c7a3923f96b53fd4b8c235b242cc0812','52e1d8901210da7ee69b9a0fd72ff6dd1e5f5d4ef6b0841215cd9d1b50f2c44e');
INSERT INTO "change" VALUES(1,15,'AFI-01b','agencies',NULL,'council','541ee84352c60991fd559314bc74024f','7cb2e85dff8ba3afa2810452e9f8ec2e4b66fef8c7d0858e5b6915c9b489ac49');
INSERT INTO "change" VALUES(1,16,'AFI-02','record',NULL,'area','6eaba738f971651247e6a052f5037c8e','6acd436818ee89a2ed27a5fa5fdd1898b776cf26f6a1493cc0180ed4043120ae');
INSERT INTO "change" VALUES(1,17,'AFI-02','heading',NULL,'Strategy discussions','1e8bffe4f703dd0eb383a297ed8218ac','b08d7efeda6858535a7a4fba2d3ef5c613b0b792cab49c64967df458c2cc720f');
INSERT INTO "change" VALUES(1,18,'AFI-02','text',NULL,'Health providers are not invited to strategy discussions, so decisions are made without them.','34f9352d55490270b1d21539e0aa6a01','f2a374d686927c5bd083d4a5aa9f4d1bb77f04136be7b30f768cb1527f50191d');
INSERT INTO "change" VALUES(1,19,'AFI-02','page',NULL,'4','fbd47deb3738607f3e465cc0a22e3115','857df6a3a3beb2615a0954b01bffc3af1a89b2cb116c8fb527358fddfdfe1b47');
INSERT INTO "change" VALUES(1,20,'AFI-02','line',NULL,'60','4aba9e5c837a42d82676474dbc24f3c3','0d5fb2ba5d26bed1a75393c63270871dc15ec253498a26bd3e39b0055351f91d');
INSERT INTO "change" VALUES(1,21,'AFI-02','lead',NULL,'health','ce9aac1cb4ff2d061ef03b533e21f821','9413b47f9d993e5fceb254b2386d31f7e908d190f999b4549b364290ac4208aa');
INSERT INTO "change" VALUES(1,22,'AFI-02a','record',NULL,'point','af01d81e112022066bc0503d7e197acf','f0a8a5f024b8139c6bd73da350dab78ad1b18a8c9561436e88fd844e881bbae4');
INSERT INTO "change" VALUES(1,23,'AFI-02a','area',NULL,'AFI-02','d9e4064a453dfda692247d295ad7bf76','7588d55276361e4594d519477463b904134f3d398834b131a1d00f6882af300b');
INSERT INTO "change" VALUES(1,24,'AFI-02a','ends','0','93','03b193517587b2873fb14b21a099050e','2ccb311b150419ec32bdd6d8a12efe538bb8e3f71c92cd246c1eb0c1a25fbdfd');
INSERT INTO "change" VALUES(1,25,'AFI-02a','agencies',NULL,'health','7a4a944e5c9d40073ef554412e164366','3ca004830f347f12268730963f549f356c8c74021072b8f4e2eef50d0fb1b341');
INSERT INTO "change" VALUES(1,26,'AFI-03','record',NULL,'area','5e9f5b6d316f2631954fa8721c7438d1','496f261ed1d1e19bb5b7c2f6e74429bbfc0ba0fae9625ca6a9aa1204f34a9b39');
INSERT INTO "change" VALUES(1,27,'AFI-03','heading',NULL,'Strategy discussions','4964428354ba46cbf6568443ff7a551c','9bbff933d4d190b234c5a45c20c218cbf8f9ef95f9ac0a0d6cdbf33e6f9b12db');
INSERT INTO "change" VALUES(1,28,'AFI-03','text',NULL,'Children''s voices are rarely heard.','2f266d53172dba92bf63448e6ba15080','eb63258b225b25fd222c03a8cf291c8ce1a82c419dd08d40efb44b20aa7d3a32');
INSERT INTO "change" VALUES(1,29,'AFI-03','page',NULL,'4','4c340b505e00b6bdece5ac31045e6110','c31750b1c74280dc35c9be312c3f23ef3d8365c9bf2317ef2b58ad74b75e19f9');
INSERT INTO "change" VALUES(1,30,'AFI-03','line',NULL,'66','9e34223a50659e897f508b103f8ff29b','77a2a90a35b39bfe9a17b327a7edfdea4f7e5c9d7281d50aea7a475a0d650df7');
INSERT INTO "change" VALUES(1,31,'AFI-03a','record',NULL,'point','0ac3b6f81ff4a6a8a1ae22e5e774e2e7','f12536a1040ade37a0d756bd1d7b8ee7c4834adc3cfeb332e4d52b9c1ea053e4');
INSERT INTO "change" VALUES(1,32,'AFI-03a','area',NULL,'AFI-03','a9e0952ce15a0dc266d750dacbf2b61b','061539f0e3335c152c4f8f237fc05ed0b0c9a0661cf3c16db5b6e776b8f193a4');
INSERT INTO "change" VALUES(1,33,'AFI-03a','ends','0','35','776f08e2c895b58d825aeb4d425aa2d5','b4ed3832224d410c8cd6f0cb03c30ca2eafdace56235fe23609f39d0c420362e');
INSERT INTO "change" VALUES(1,34,'APA-01','record',NULL,'area','8d513703ce4f6e8342c61ec6ac29c70b','1d464fe4b45353f3b274f4f1ea74a6d1f43921db016cb99430210ea99260c6cd');
INSERT INTO "change" VALUES(1,35,'APA-01','kind','improvement','priority','c00a0f1131c343919a0443c7f60a64df','e54359a222759aa73856634fdb37b4cc6682bb2670404466ff604556263ec0a5');
INSERT INTO "change" VALUES(1,36,'APA-01','heading',NULL,'Priority action','5741fb682ecd9a2beaed0962523d92e8','017e78dff8515fdff8c480f627474d3439898f79f5e8336f8e89695ef66ff0ed');
INSERT INTO "change" VALUES(1,37,'APA-01','text',NULL,'Children wait too long for CAMHS. The local authority does not know how many are waiting.','e6c3b5b2ab92d22c6777092504526673','245c8fe5740d40ef7089fd729d7e79654b2a56811f867eae3fe83f6cbca2888a');
INSERT INTO "change" VALUES(1,38,'APA-01','page',NULL,'5','e6623b876535e19ae6f3c85225dafb7b','1889708428f5b90152c7d6ecefc50660171c8053dc50bebd5ee0632446297b58');
INSERT INTO "change" VALUES(1,39,'APA-01','line',NULL,'80','33bf3acef837a147b059e989c75e7b02','fb1c971fdbbdd1d86144c38d7b065b334e3fe9e44c25bbd95464167a85ad15aa');
INSERT INTO "change" VALUES(1,40,'APA-01','lead',NULL,'health','cdb58f8dbf4232b177d0c829307aa73f','a4a07d10c11554662782b5a3751bbb1fa0a4c11da47547c981b7e71f6f1f67b2');
INSERT INTO "change" VALUES(1,41,'APA-01','contributing',NULL,'council','4349e4d2e6fae636e1fb752e31b55b91','b4d80f57a805bd9baafd5f7581944ef33dd6d04e7f65ca2fb09e8e5a3f7e763e');
INSERT INTO "change" VALUES(1,42,'APA-01a','record',NULL,'point','32d857e836af512b2b591c584a7ad8cb','914a66a419d75faf0fa942ed7c21081efd3a821aa86bdf17d7bf088d46cb9f9d');
INSERT INTO "change" VALUES(1,43,'APA-01a','area',NULL,'APA-01','532633831835507a778575dc65698ef1','954b77ca5cd4fe717b947bece5476add2f214365c6b1efd4e8882c3894534be1');
INSERT INTO "change" VALUES(1,44,'APA-01a','ends','0','34','08b06f5fce1d84f02db4935b88d041a5','e73e744bf122eab28fc3df4093e8b8c448c559921132829198d4066082394639');
INSERT INTO "change" VALUES(1,45,'APA-01a','agencies',NULL,'health','30ea2b139774c0f1470465042b4b467d','465c81704de4c50c1eec41760be81a88e8187649ff9781bc494d6da6e83bc830');
INSERT INTO "change" VALUES(1,46,'APA-01b','record',NULL,'point','ed56edc7988c37d1a5466abaad1fd41b','6065425be9980f727d4a8d4af0a706b3bd8628a480cf2115d5c68c66149e46cf');
INSERT INTO "change" VALUES(1,47,'APA-01b','area',NULL,'APA-01','82a1db0f1b71863e90f9e1efb332a6ac','f72a29ed2ac55c68a5025852f1d978f82dcb1787ed73d8d441c462dfb1888d1c');
INSERT INTO "change" VALUES(1,48,'APA-01b','starts','0','34','ab77994ef8522df0e8903eabfc771342','7fbc93d0dfed69323000b491fe55f035099277cdf179d84f6249cfadcf2da46b');
INSERT INTO "change" VALUES(1,49,'APA-01b','ends','0','89','6de92c1ec877a52db1e127e8eb2a16d7','aefffa91c3e8305c8a6eef40db9cb38991dc573cbc50fc27e3226525f29cd9ac');
INSERT INTO "change" VALUES(1,50,'APA-01b','agencies',NULL,'council','15e7974fd6a7d769e9861976d21161ae','044dcb924019ff6cf4d0ef31888ff430cfe246aaa923fbbadd0157329d52fd5b');
INSERT INTO "change" VALUES(1,51,'C-01','record',NULL,'contributor','bcd3eed62c94fdf05c9121537fca40a3','9a9bb5cb15a3ff4020522fadbdea8d39b27b6fac3d78810373a1f229fbe72ec3');
INSERT INTO "change" VALUES(1,52,'C-01','text',NULL,'the National Probation Service','6dd612628398fd79c82c1b4bbb3da6f4','e1491bc2652e938b476b6d6b6b98fd447774f60ac3da39f5d88e2cdeb0b28b0c');
INSERT INTO "change" VALUES(1,53,'C-01','agencies',NULL,'probation','54ad0ca9c860553fe473fc642c378e6e','2b588ded130062b17ca3b50b5d25639768b4eb2b826cee85c0f90a3faaa50d4a');
INSERT INTO "change" VALUES(1,54,'C-02','record',NULL,'contributor','02f5ccaebc406489ccf7df2c1392d389','f951b32ffc96df4e790891e17fc864161853e7c9361ed09d836bf074c84dcaba');
INSERT INTO "change" VALUES(1,55,'C-02','text',NULL,'health providers in Testby','83270dbe41a9ebfb6d6e436e72cc1853','2ba08eef3cfff638e5d857cfdc55fd0aa02cef396ba818865c14fb953946158e');
INSERT INTO "change" VALUES(1,56,'C-02','agencies',NULL,'health','f043ad9f80a5de3e0f2ff6984b994ce6','fc555d255efd21566d511e12e65ee12d3035de101cc19fb9a6a7660c27eca6fe');
INSERT INTO "change" VALUES(1,57,'C-03','record',NULL,'contributor','1017eafea27acbb6e11e4cbb6353ca48','4a58c4b8b2f604746624055ae026349638b5459b4fe327bb42db4620bbc94ab7');
INSERT INTO "change" VALUES(1,58,'C-03','text',NULL,'Testshire Police','8974372572c1e55f82e18756a6e5f62d','ebfbffdd3d2feb165d7afcf5f535d155d11079cbd07d58d11af34666c4483e0d');
INSERT INTO "change" VALUES(1,59,'C-03','agencies',NULL,'police','0a2f3b65aecdc2cf4b61fed5b4349288','4120673bcdf0e4a55a6b7c8f655a382cf6822d53d03d2c659d4962d3bc342805');
INSERT INTO "change" VALUES(1,60,'COVER','record',NULL,'cover','efc4d713f303726140879851cb0daf97','cad453e693b7060cc9d4a04f562a27c754a74727cf7a974118682b74211d6aca');
INSERT INTO "change" VALUES(1,61,'LETTER','record',NULL,'letter','e9e8a7270798b8615044feb69e1f3076','5e1b735b1f0dfbfa7f97d8fa18e24d0f2999b0e17111b90f3a429d0b8ab471d1');
INSERT INTO "change" VALUES(1,62,'LETTER','source',NULL,'testby.txt','bb2cbef6d0bacbda486109d1af27d805','d9844c980ddbc3a6a130ad846d49713b4256c9793f40b77a694714cb8d6d7f3d');
INSERT INTO "change" VALUES(1,63,'LETTER','place',NULL,'Testby','3d60d1a9d1e413ff6323665a789f776b','185873f2e711d2fdb379ce3dcd407a86dbaf8ee205ccda8da4d24ee5ad69b8d7');
INSERT INTO "change" VALUES(1,64,'LETTER','theme',NULL,'children experiencing abuse and neglect','cb6f683d976b0e5dda810ba5262089f7','4777d0a10af4c823177cff780485b5fc441a7e355e00f13a41c7ad05f92d079d');
INSERT INTO "change" VALUES(1,65,'LETTER','published',NULL,'2019-05-07','bc1345d7a487f3fd8423879a93a7c6a5','78f546b18802adc43d8fd3e401fd6551484e763fe87b76191a64547951468f99');
INSERT INTO "change" VALUES(1,66,'LETTER','fieldwork_from',NULL,'2019-03-11','6c2be6e3f0f0b43434e87034bcbc8932','6be8bc9e2697c6feefde732178a6931135628905cf52e07d78c520c5ce257c23');
INSERT INTO "change" VALUES(1,67,'LETTER','fieldwork_to',NULL,'2019-03-15','c942dd63a33fa65b24df7ec2ac0b52a3','be0bce45ce6683b74a39a158b82c602c6c882f5b39e55913052941b4b11a97eb');
INSERT INTO "change" VALUES(1,68,'LETTER','deadline',NULL,'2019-08-15','59f2ce7264f3122e23c6c81ac1abf14e','586f90e5ab337a07d1627106887fd997c2f3a6fc0ff1f1c0ffa5eeebe43dc1ee');
INSERT INTO "change" VALUES(1,69,'LETTER','mailbox',NULL,'plans@example.org','5935ce4329766adc456b5caacca06c6f','d70e80bf7dbe446066b75c3e881d4103f659445c86391681b28f38f8d944915d');
INSERT INTO "change" VALUES(1,70,'LETTER','prepares',NULL,'Testby City Council','9972a33fe66b12f083ede3376d6ce6f4','72082f31653353b485f98674bf7a033c7cf69b19982d9868ab9175dd54caf816');
INSERT INTO "change" VALUES(1,71,'LETTER','sends',NULL,'the local authority','cc720f07c64ec4c47244b1f8325ee364','7994ad039cd8ba35a60e018f5fb7278e0f0dc89c5bcc5f433eeb80684dd6e928');
INSERT INTO "change" VALUES(1,72,'S-01','record',NULL,'strength','ac691bf9805a85d8ba7160d2bd06ac95','92cd054615759b4588774f2b14540938af4c8620858a305880cc9f319e04a965');
INSERT INTO "change" VALUES(1,73,'S-01','text',NULL,'Leaders know their services well.','76c29d6e1cb9285eea20ce65bab4bc79','102eee91a7c6bef69fefb255464a971c175dfe6e95ac50de591c5e77bf08b3fc');
INSERT INTO "change" VALUES(1,74,'S-01','page',NULL,'2','33e517d1285f73c18e86da2059cd9c23','9ca6f669f764fdb7a4347d21c3b2dd6165f142ca8b94fdec98fd66edb84380a3');
INSERT INTO "change" VALUES(1,75,'S-01','line',NULL,'20','9ef794dd1fcb96d817c3c9524205fa94','1b6b48cb4f3dc4fdd2530b98b9d69696bc11c847d56abe83923779cc38d21cf4');
INSERT INTO "change" VALUES(1,76,'S-02','record',NULL,'strength','365260b3e9a5a123d3faa12a81377890','7fe4ef332ae6e62f6a623ef4d7c23990736a764bf00bf747fcc1aa79a2598961');
INSERT INTO "change" VALUES(1,77,'S-02','text',NULL,'Staff are committed.','3adc3fb9b0634c22af7d65b9989d75be','dad9aafc61c277120df2a412cbf7c4ff78e7335f8431f0dfec4f3af800b5106f');
INSERT INTO "change" VALUES(1,78,'S-02','page',NULL,'2','9b1e0d5ca40ea8edd0c6db02e5127bb7','9d47b1d0578e195af30412dff872d7ff930123f71a7267c1638b63443e3af3e3');
INSERT INTO "change" VALUES(1,79,'S-02','line',NULL,'25','d0e9ba4c6a69ae224c1d7836b9a4ad6f','061c2934d7934b42f261c1f16cbfcd9cf2a32409b03372dca81549fa04f917d4');
INSERT INTO "change" VALUES(1,80,'council','record',NULL,'agency','74049d498c68c88dd357427b9a071fd1','bdb66a70e53853372f0cc2ceabe373fb05746953618ee2ea14ca4995843c8965');
INSERT INTO "change" VALUES(1,81,'council','name',NULL,'Local authority, Testby','9fddd98a3226a5f8c1f2906e20e14a03','55820af7fa7995b754b861cd996c76c4b573550e96b04e6edecb4359fcd91533');
INSERT INTO "change" VALUES(1,82,'council','kind',NULL,'local authority','a34373c94f99d75cc17e42406b6ec0b2','b9e40e2f1e54a079ed524aa5fd707ea32a2595a879d7a9e203a821224c228dc0');
INSERT INTO "change" VALUES(1,83,'council','aliases',NULL,'Children''s services','e8fa744215ba745131e3c853b0cceab9','22cfb124a8de73459202a9004f79f6bcc2f93ab9534df3a06653d77d155d8b50');
INSERT INTO "change" VALUES(1,84,'council','aliases',NULL,'Children''s social care','ce5e7bdd553d2df9747d12c063d041be','378e8330fa3c9f412c9443e9a66f67afe912742a035e9a8f5fecc9a772e98146');
INSERT INTO "change" VALUES(1,85,'council','aliases',NULL,'Local authority','ff1fd14e9e03d786eab76b86e97bca14','1b5215f5480587b60970ec1059a4cf5e112d34196b59258157c62a8c70e2faa1');
INSERT INTO "change" VALUES(1,86,'health','record',NULL,'agency','dce2aa821387ae8883b2bdd51b6c63ed','4189f89be16b1045e8ef6d100f457965561463290a9d83c3fdbb25be1c7382a0');
INSERT INTO "change" VALUES(1,87,'health','name',NULL,'Health providers in Testby','5826cdcbd9dc933bc9c2777c625fdde7','ebe7295bec85009af5cf8a21bc192efe705bd3b214b21be26448fba0ca1cd04e');
INSERT INTO "change" VALUES(1,88,'health','kind',NULL,'health','75bff8bd039e1764a05b850f73adc460','63bc1a4e78d7dff1fbec6c0de1adfb01abd3939fa6ffed3d5d9ab7536782a89f');
INSERT INTO "change" VALUES(1,89,'police','record',NULL,'agency','c6ee866efcb8726d1217c8af969b6eab','3efcd5e088fe5693bf862ebc8fc6cfa985cdf22568c184513a5f652712c32a90');
INSERT INTO "change" VALUES(1,90,'police','name',NULL,'Testshire Police','73c7982fd2d1f2a3757ad4f66cbdfe46','3b8963f0f6b8846cd83e1e312632e47b74ac1f01ec8b81963dcdc9836708c55e');
INSERT INTO "change" VALUES(1,91,'police','kind',NULL,'police','a7482ac369651c33c7cf3c61900dcc53','f7e859b26d1dce833266121f0bd5d93341966922dffadd701b87d1e4a5ae8c8d');
INSERT INTO "change" VALUES(1,92,'police','aliases',NULL,'Constabulary','6d93844a32a4addb47e3c901b64d768e','521ec2c793f2e49b603cb5c9033a5d1bee25fafd72d7f3ae8bc2faa945018b69');
INSERT INTO "change" VALUES(1,93,'probation','record',NULL,'agency','79a24e38ac6d382dc08d539c85ebb48d','f5bfc13a80a6aa9cc0b8f81e832dbec9d363fad6ee5e6ae67da9abdd6387a2b3');
INSERT INTO "change" VALUES(1,94,'probation','name',NULL,'National Probation Service','11d8c3beffd70936c917cf2130f142db','a2d8c2715eddda9c7ff7b4589e0313f24172bba3fcf96ff8977f504896fd6c95');
INSERT INTO "change" VALUES(1,95,'probation','kind',NULL,'probation','a93e5f3c08f82a693ef99cf458a3551f','f4274e1f11f8d83ab337605e7be275da301f40a7f19293bde2b9b1dedcfa8b8e');
INSERT INTO "change" VALUES(1,96,'probation','aliases',NULL,'NPS','3b6140c202e3b954d8e7308a81e82298','ee4a1a77b641a4b5c7f5dceea6c6adbd33d0ba18d867fb15c9c812190740f02b');
INSERT INTO "change" VALUES(1,97,'probation','aliases',NULL,'Probation','799287c713189698cd3482d0e7b60371','d6d51d2a4b477aa22f0cf88d17c8bc5c2c569001e0acd438e79f2079615dec88');
INSERT INTO "change" VALUES(2,0,'C-03','confirmed','0','1','409aa2c37e314e7371164d4a14494057','d5559fb33d9137d795f964b240dd61faf1354b3dbca94cc3149bd4a887917031');
INSERT INTO "change" VALUES(3,0,'AFI-01','title',NULL,'Sharing and referring','2bb1909bcf3f364d218f86140b2e9809','5fb1d472eaa2bf610a1ddc2e3b862598b2b1ec55079a2368004dac82a43d6a5b');
INSERT INTO "change" VALUES(3,1,'AFI-01','confirmed','0','1','c15b982dd5993a9c9e9618b743e49ffd','e95e5cbea3686a8b7da35435fa2f8a438130ae851215c6b7da9eeef43c9d28bf');
INSERT INTO "change" VALUES(3,2,'council','confirmed','0','1','c76593212080141b64ecdff04c95ee54','6f966af99a78bcbbedfada2b2392c7e1034fe3e58758c9fad63d817a45b4d779');
INSERT INTO "change" VALUES(3,3,'police','confirmed','0','1','df5e46bc08795a8073e59185b9f08eff','6412a166c9732a0c8f4210cff98eb2ca79bff610ab8059278129566aabd9f102');
INSERT INTO "change" VALUES(4,0,'AFI-01.1','record',NULL,'action','d656790ea8b21e21761b7a993ed27f64','58675a89fa10cb8519cc70a9991d0351678915475c790c5b89e785b15882ca43');
INSERT INTO "change" VALUES(4,1,'AFI-01.1','areas',NULL,'AFI-01','4b4e1d47b7ec02b32357fade5567d39c','9610d806a2f11467a16642a71a2d0465dfa85dbd6644134d5fef0004f699ab00');
INSERT INTO "change" VALUES(4,2,'AFI-01.1','points',NULL,'AFI-01a','bcb91d6068f9276d0e3ae24da7be83e0','ff4b144f7914f6661d6d230b3928cef4af26be2db6c1be48122adc51e16c6b56');
INSERT INTO "change" VALUES(4,3,'AFI-01.1','title',NULL,'Share every concern within a day','6e3c38c522bc6720a474e15c94f65f39','0b889b7a18a94901bd39b83de4b8172c3b8c5ba4c7ed0267a9a8c2e2ba89b6df');
INSERT INTO "change" VALUES(4,4,'AFI-01.1','lead',NULL,'police','8463a185a5d5bb1a88c510a4dacb6a69','8d628a6d94e78f9705e4102d348ba9528a8faf7b9de1922b4112d87d7bc6ed83');
INSERT INTO "change" VALUES(4,5,'AFI-01.1','officer',NULL,'Det Supt Blue','0ef9909c8c83a16a829e70ec85c422a4','1f9e99a45f1c564d0b851eda75f709278c67bd7e97f8ea3606b19496c0d80c28');
INSERT INTO "change" VALUES(4,6,'AFI-01.1','starts',NULL,'2019-06-03','2e8b8f0f13cb69654b71611170c8697b','c66ed14b2250b9f29a85e237be92aa84378e102193d04b1807c0cdc29be2bcbb');
INSERT INTO "change" VALUES(4,7,'AFI-01.1','due',NULL,'2019-07-31','60a98ece165d7e2cf8219f68f29660bf','4813c8f854861848247bcaea300bbf3c64069b786c3da44c87383a5c5332fa13');
INSERT INTO "change" VALUES(4,8,'AFI-01.1','success',NULL,'Fewer children wait: 9 in 10 referrals come within a day','d1de37a7dadd4347903dfa3eb4b8c999','685a0dfca9e984e59c975b9a09d57e57882092b68fb480552065114287e11ff1');
INSERT INTO "change" VALUES(5,0,'AFI-01.1.1','record',NULL,'milestone','26fbfdfd968b47a086ddb01ede873a65','a085dfb216310f36ccfc1c5d71c771fa3f7463f129b79bf40721332222f2acb0');
INSERT INTO "change" VALUES(5,1,'AFI-01.1.1','action',NULL,'AFI-01.1','1beac6d25659cc7cf5c7674735f78df9','0b4669b6b546df02bc6faa9134606ac76bf785d27cb656862684d4cbbd992b3d');
INSERT INTO "change" VALUES(5,2,'AFI-01.1.1','title',NULL,'Form agreed','dd23aae482ab4d1233575c6f1c4f5899','61dd25c823aed5cffc1be57b6b079d7b828f520dd83fbc318501a79fc4ec69cb');
INSERT INTO "change" VALUES(5,3,'AFI-01.1.1','due',NULL,'2019-06-14','b058f9dcd5d8991dbfe60771a763cdba','066e3bbcabad65dcf95801fcfd8420a1f68e4f0197361c973ea99b427aea0df5');
INSERT INTO "change" VALUES(6,0,'AFI-01.1.2','record',NULL,'milestone','4b75c73b7e77d41c847c945e969b4aac','124dacf9c9447dc3532193d20bbff6f2d7d1c52cf5f7084f6c9a150ab1061158');
INSERT INTO "change" VALUES(6,1,'AFI-01.1.2','action',NULL,'AFI-01.1','c10127b31f2e6daca79fd1cd655842e5','832d8e5e957a0836b5c79802fca72cc3c97b6b4a47fea1d1f71cf54e73d346a0');
INSERT INTO "change" VALUES(6,2,'AFI-01.1.2','title',NULL,'Form in use','f1a73c6e0e39050e042ddb760e0d7062','a26a06adc786174dff8e6c39754c543e3d1a6eff393aab96819770a570133900');
INSERT INTO "change" VALUES(6,3,'AFI-01.1.2','due',NULL,'2019-07-15','46454b021c8eedaadb798e6853cf2224','70904648153c8092121b1c94c59d143e084b886be5a2c5de53beb07212945ef4');
INSERT INTO "change" VALUES(7,0,'AFI-01.1.1','done',NULL,'2019-06-13','d4de0f0cef5b01ef1a8d1782643c4a6c','ac5bb34a952a9f829540a6c59e98174820c19f8d426437f65259ab3de2879ba5');
INSERT INTO "change" VALUES(8,0,'EV-001','record',NULL,'evidence','128d9a8b8731b4e593c75cec26ca725f','77b1f36bed8610dbea998a8ec94fa68d6ecf0470087aaf32f86cdad576dbacf3');
INSERT INTO "change" VALUES(8,1,'EV-001','about',NULL,'AFI-01.1.1','1190bb0a17603e95b29b431aaee40e5d','98df2b3d7c6b7fe77ba528c58ff9ca34be9d365b0591d42eabf1aee581e1c4d4');
INSERT INTO "change" VALUES(8,2,'EV-001','description',NULL,'The form','17e931862ef15726e19beb3969746255','1546c2a16265140450e12b5074ba450b9594734da923ca9c4707d140af73faa0');
INSERT INTO "change" VALUES(8,3,'EV-001','link',NULL,'https://example.org/form','bbb5960cd7b80d4ecdeeb09b8aeaf302','04586b5cd376a22b292b1be9b7d45f57f430becb09220243ee6778533ea2a221');
INSERT INTO "change" VALUES(8,4,'EV-001','dated',NULL,'2019-06-20','2aba778dd9e1934c88d276e030f1e81e','1a327e8e4104ffc2f3972ed70e4f459c518dc177dcaecbd421df792d538cbcf3');
INSERT INTO "change" VALUES(9,0,'N-001','record',NULL,'note','11ad53b4d9421c8628d245afa319a504','4106218e62f7514538262bbf7176da35318236b0f65e1e7282a9cf9ae2cef194');
INSERT INTO "change" VALUES(9,1,'N-001','about',NULL,'AFI-01.1','a5073babf9c3518784046b221604996d','33869cb177b46e6f6c4c0567051aea27477e7ac08c3874a3592a77c2cd4cedd6');
INSERT INTO "change" VALUES(9,2,'N-001','text',NULL,'The form is agreed.','71f1a08a4ed2ca24a92a86ee7fa3d3f8','42db2d92733a525fc37b7e39c9ce370d860474ad3a4aac12be4634d0859f4585');
INSERT INTO "change" VALUES(9,3,'N-001','dated',NULL,'2019-06-20','0ad32b3b14a49feaaa9108d670d4bfb3','fc1cc509aa61f5c04a35ae93ddb4e122ff583b89cf4de0a23f776ccacec70740');
INSERT INTO "change" VALUES(9,4,'N-001','by',NULL,'Ann Coordinator','a71608b4bf6d93b2de155fd7518c6e76','db9e4bc610f98f239a868b2b4cf005e4478a986dbf001bfd0b7e200052e1c00e');
INSERT INTO "change" VALUES(10,0,'AFI-01.1','contributing',NULL,'council','58ff086505ab5fef8086c5c46b5078c9','b8e5e7506d69f5c419cd101b3ff998c4b539f062e42383026865ff66075472f8');
INSERT INTO "change" VALUES(10,1,'AFI-01.1','due','2019-07-31','2019-09-30','226c18b33cd523f8a78c5fff4af7dc5d','3208e229f2620eab60f865010bcbf2ffbcda8fec17712b25d2de988560d201a9');
INSERT INTO "change" VALUES(11,0,'EV-002','record',NULL,'evidence','04b7ebbced0698020c09749f415a13f7','fdc737b00f37115a747b988452e9cf4fce5bd73b278dd15d5d87223f47e9de90');
INSERT INTO "change" VALUES(11,1,'EV-002','about',NULL,'AFI-01.1','40b4e3a6ffc7be9e64b11ba3e99eaf91','a9bf3b85260f8f1e48e19775eee5629f1979a0b9d4d7596be648b490f80c3f5e');
INSERT INTO "change" VALUES(11,2,'EV-002','shows','done','difference','040ce20977c63698e9fd77842aa81245','fe8490b110d043d3acdabb619912ff2d5adc9d251c5cbd9fec5a435cc9799e4b');
INSERT INTO "change" VALUES(11,3,'EV-002','description',NULL,'Minutes','de2dbeafd78597bb39bd42cb9f6693cc','d9afc887c724155f7bfcfba341b9a650b535d84c617b1c30776b8c1ff9f6a37c');
INSERT INTO "change" VALUES(11,4,'EV-002','name',NULL,'minutes.txt','9f458ef6d6a922d6a583a117ca735487','1806112990f6bad97c7353fc2bb52cbbf02c24c98acec7dfd43ab10f476a8c1b');
INSERT INTO "change" VALUES(11,5,'EV-002','sha256',NULL,'46d56a7616314b08bc5983068d16d90a0cc20240df362e81eebb80235e1a59f4','408c4b311fc6da8966cb0ccb593ee120','493c0299958ee6e7334f31867f129c89f6cd08b34ac0e326f067e01060489f3e');
INSERT INTO "change" VALUES(11,6,'EV-002','size',NULL,'39','f3d1cc332c6d6a23b770899a55c2cb5b','3f705215929431221cc2c7b52ee8873678ac0d9e908a65724b61c381a13f29b4');
INSERT INTO "change" VALUES(11,7,'EV-002','dated',NULL,'2019-07-12','1ad84cbbc14f903c0f251f0add8c5119','1438f5aeecf181ac89669d031cfc21700af679d1515fa1e24fe208f37d9377e2');
CREATE TABLE contributor (
	ref VARCHAR NOT NULL, 
	text VARCHAR, 
	confirmed INTEGER NOT NULL, 
	PRIMARY KEY (ref)
);
INSERT INTO "contributor" VALUES('C-02','health providers in Testby',0);
INSERT INTO "contributor" VALUES('C-01','the National Probation Service',0);
INSERT INTO "contributor" VALUES('C-03','Testshire Police',1);
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
	notice VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "cover" VALUES('COVER',NULL,NULL);
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
	withdrawn VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "evidence" VALUES('EV-001','AFI-01.1.1','done','The form',NULL,NULL,NULL,'https://example.org/form','2019-06-20',NULL);
INSERT INTO "evidence" VALUES('EV-002','AFI-01.1','difference','Minutes','minutes.txt','46d56a7616314b08bc5983068d16d90a0cc20240df362e81eebb80235e1a59f4',39,NULL,'2019-07-12',NULL);
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
	corrected_by VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "letter" VALUES('LETTER','testby.txt','Testby','children experiencing abuse and neglect','2019-05-07','2019-03-11','2019-03-15','2019-08-15','plans@example.org','Testby City Council','the local authority',NULL);
CREATE TABLE milestone (
	ref VARCHAR NOT NULL, 
	action VARCHAR, 
	title VARCHAR, 
	due VARCHAR, 
	done VARCHAR, 
	withdrawn VARCHAR, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(action) REFERENCES action (ref)
);
INSERT INTO "milestone" VALUES('AFI-01.1.1','AFI-01.1','Form agreed','2019-06-14','2019-06-13',NULL);
INSERT INTO "milestone" VALUES('AFI-01.1.2','AFI-01.1','Form in use','2019-07-15',NULL,NULL);
CREATE TABLE note (
	ref VARCHAR NOT NULL, 
	about VARCHAR, 
	text VARCHAR, 
	dated VARCHAR, 
	"by" VARCHAR, 
	PRIMARY KEY (ref)
);
INSERT INTO "note" VALUES('N-001','AFI-01.1','The form is agreed.','2019-06-20','Ann Coordinator');
CREATE TABLE point (
	ref VARCHAR NOT NULL, 
	area VARCHAR, 
	starts INTEGER NOT NULL, 
	ends INTEGER NOT NULL, 
	confirmed INTEGER NOT NULL, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(area) REFERENCES area (ref)
);
INSERT INTO "point" VALUES('AFI-03a','AFI-03',0,35,0);
INSERT INTO "point" VALUES('AFI-01b','AFI-01',52,95,0);
INSERT INTO "point" VALUES('APA-01b','APA-01',34,89,0);
INSERT INTO "point" VALUES('APA-01a','APA-01',0,34,0);
INSERT INTO "point" VALUES('AFI-01a','AFI-01',0,52,0);
INSERT INTO "point" VALUES('AFI-02a','AFI-02',0,93,0);
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
CREATE TABLE revision (
	number INTEGER NOT NULL, 
	who VARCHAR NOT NULL, 
	day VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	summary VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	reason VARCHAR, 
	digest VARCHAR NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "revision" VALUES(1,'Ann Coordinator','2019-05-08','2019-05-08T09:00:00+00:00','Began from the letter testby.txt','letter testby.txt',NULL,'d8cb34f231cd00581c88d5af12fe208eb44d027ac6a913c36239b91c10869fd9');
INSERT INTO "revision" VALUES(2,'Ann Coordinator','2019-05-15','2019-05-15T09:00:00+00:00','Said who answers for C-03','typed',NULL,'77e0ed1f8d3e7ea2079c16ac28c0bb1f39b86e54f979486e34b46946f013fcaf');
INSERT INTO "revision" VALUES(3,'Ann Coordinator','2019-05-15','2019-05-15T09:00:00+00:00','Assigned AFI-01','typed',NULL,'f4b5e7b223fcff954b240ae0b3b9c1bbedfe95d98f5ffc07f2f73a6b714080ea');
INSERT INTO "revision" VALUES(4,'Ann Coordinator','2019-06-03','2019-06-03T09:00:00+00:00','Added AFI-01.1','typed',NULL,'ff67ac860b7dd8256f6a1f7709bc30188f18ceedfe9cab92f86a6d8ff43eb29b');
INSERT INTO "revision" VALUES(5,'Ann Coordinator','2019-06-03','2019-06-03T09:00:00+00:00','Added AFI-01.1.1','typed',NULL,'7ec9d8c3bfb0b7244df47eb74ad159013d40c100b1f12b5c024ed18e3e8a7bb5');
INSERT INTO "revision" VALUES(6,'Ann Coordinator','2019-06-03','2019-06-03T09:00:00+00:00','Added AFI-01.1.2','typed',NULL,'60a7981f4feedbc9b85976b497fc60727ef49521f4860e956003c7fe8aea3cdc');
INSERT INTO "revision" VALUES(7,'Ann Coordinator','2019-06-20','2019-06-20T09:00:00+00:00','Done: AFI-01.1.1','typed',NULL,'e97a243316b8ff52cc85321384d9614770e1530adb1e882f079bf2f41765efcd');
INSERT INTO "revision" VALUES(8,'Ann Coordinator','2019-06-20','2019-06-20T09:00:00+00:00','Added EV-001 about AFI-01.1.1','typed',NULL,'543a206407d39f746d445bb1c797b37483643b55382cc23b94196bba8ee882e6');
INSERT INTO "revision" VALUES(9,'Ann Coordinator','2019-06-20','2019-06-20T09:00:00+00:00','Noted N-001 on AFI-01.1','typed',NULL,'70a204f242ba135a0b0f027cb672ba22c3f64bf88a732e446adf95b9ab7f8fa3');
INSERT INTO "revision" VALUES(10,'Ann Coordinator','2019-07-10','2019-07-10T09:00:00+00:00','Edited AFI-01.1','typed',NULL,'86b13f06633fbdd19c1bbabb95013bb82ea439ecc416a1b5234b2c680266f509');
INSERT INTO "revision" VALUES(11,'Ann Coordinator','2019-07-12','2019-07-12T09:00:00+00:00','Added EV-002 about AFI-01.1','typed',NULL,'dfea480376e6164bde1612b8106b48e72c13432b9f990811e66ec0d4a9fe0b96');
CREATE TABLE strength (
	ref VARCHAR NOT NULL, 
	text VARCHAR, 
	page INTEGER, 
	line INTEGER, 
	PRIMARY KEY (ref)
);
INSERT INTO "strength" VALUES('S-02','Staff are committed.',2,25);
INSERT INTO "strength" VALUES('S-01','Leaders know their services well.',2,20);
CREATE INDEX ix_evidence_about ON evidence (about);
CREATE INDEX ix_note_about ON note (about);
CREATE INDEX ix_revision_day ON revision (day);
CREATE INDEX ix_change_ref ON change (ref);
CREATE INDEX ix_milestone_action ON milestone (action);
CREATE INDEX ix_point_area ON point (area);
COMMIT;
