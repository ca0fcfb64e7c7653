"""Spanish words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, numbered, phrases, split, table, verbs

_NUMBERS = numbered(
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
    "diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis "
    "veintisiete veintiocho veintinueve treinta",
    2,
) | {
    "cuarenta": 40.0,
    "cincuenta": 50.0,
    "sesenta": 60.0,
    "setenta": 70.0,
    "ochenta": 80.0,
    "noventa": 90.0,
    "cien": 100.0,
    "ciento": 100.0,
    "doscientos": 200.0,
    "doscientas": 200.0,
    "trescientos": 300.0,
    "trescientas": 300.0,
    "cuatrocientos": 400.0,
    "quinientos": 500.0,
    "quinientas": 500.0,
    "cuatrocientas": 400.0,
    "seiscientos": 600.0,
    "seiscientas": 600.0,
    "setecientos": 700.0,
    "setecientas": 700.0,
    "ochocientos": 800.0,
    "ochocientas": 800.0,
    "novecientos": 900.0,
    "novecientas": 900.0,
    "quincena": 15.0,
    "cuarentena": 40.0,
    "docena": 12.0,
    "decena": 10.0,
    "centenar": 100.0,
    "millar": 1000.0,
    "mil": 1e3,
    "veintena": 20.0,
    "treintena": 30.0,
    "cincuentena": 50.0,
}

SPANISH = Lexicon(
    code="es",
    decimal=",",
    spaced=True,
    numbers=_NUMBERS,
    magnitudes={
        "mil": 1e3,
        "millon": 1e6,
        "millones": 1e6,
        "m": 1e6,
        "billon": 1e12,
        "billones": 1e12,
        "docenas": 12.0,
        "decenas": 10.0,
        "centenares": 100.0,
        "millares": 1e3,
    },
    bounds=phrases(
        over="más de, más, supera los, superan los, supera, superó los, al menos, por lo menos, superior a, "
        "superiores a, superior a los, superiores a los, superando los, superando las, más de un, más de una, >, un "
        "mínimo de, mínimo, no menos de, "
        "por encima de, "
        "supera las, superan las, rebasa los, rebasan los, superaría los, superarían los",
        under="menos de, hasta, como máximo, un máximo de, <, no más de, por debajo de, inferior a, inferiores a",
        about="unos, unas, cerca de, alrededor de, aproximadamente, casi, en torno a, un, una, ~, ronda los, "
        "rondan los, rondaría los, rondarían los, roza los, rozan los, algo más de, poco más de, "
        "más o menos, cercano a, cercana a, próximo a, próxima a, próximos a, cercanos a",
    ),
    behind=phrases(over="o más, +", about="aproximadamente"),
    between=split("entre"),
    to=split("a"),
    since=split("de"),
    links=split("y"),
    articles=split("un una"),
    halves=split("medio media"),
    vague=split("varios varias cientos decenas miles algunos pocos"),
    nouns=table(
        arrests="detención arrestados capturados aprehendidos capturas detenido detenciones arrestos detenidos "
        "detenidas arrestados arrestadas",
        suspects="sospechoso investigado sospechosos sospechosas investigados investigadas sospechosa encartados",
        victims="estafados estafadas damnificados víctimas perjudicados afectados agraviados víctima "
        "perjudicadas afectadas damnificadas",
        searches="registro cateos registros allanamientos entradas",
        countries="naciones estados países",
        deaths="fallecidas decesos muertos fallecidos muertes cadáveres fallecimientos muertas cuerpos",
        injured="heridos heridas lesionados lesionadas",
        convicted="condenadas condenas condenados sentenciados",
        charged="acusadas procesados encausados imputadas imputados acusados procesadas",
        firearms="rifles ametralladoras subfusiles carabinas revólver cortas largas pistolas fusiles revólveres "
        "escopetas pistola fusil escopeta ametralladora carabina metralletas trabucos",
        weapons="cuchillos navajas machetes armas espadas katanas catanas puñales arma machete sables bayonetas "
        "hachas ballestas puños",
        ammunition="municiones cartuchos balas",
        vehicles="turismo furgonetas motos autos camionetas automóvil carros ciclomotores tractores vehículos "
        "coches camiones motocicletas turismos automóviles motocicleta quads autobuses caravanas "
        "autocaravanas patinetes monovolúmenes todoterrenos furgones cisternas vehículo limusinas "
        "descapotables autocares microbuses excavadoras",
        servers="servidores",
        domains="dominios",
        websites="páginas sitios portales webs plataformas foros tiendas",
        accounts="perfiles cuentas",
        devices="celulares smartphones tabletas portátiles tablets terminales teléfonos móviles ordenadores "
        "dispositivos computadoras discos USB routers módems drones consolas inhibidores pendrives simbox "
        "impresoras datáfonos",
        wallets="monederos billeteras",
        pills="cápsulas pastillas comprimidos píldoras",
        plants="plantas",
        users="suscriptores abonados internautas usuarios clientes suscripciones miembros",
        officers="efectivos guardias inspectores investigadores funcionarios uniformados agentes policías "
        "militares soldados guardia aduaneros guardacostas",
    ),
    single=table(
        actors="hombre mujer",
        arrests="detenido detenida",
        deaths="muerto fallecido",
        injured="herido",
        searches="registro redada allanamiento",
    ),
    needs={
        "miembros": split("foro web plataforma registrados línea"),
        "entradas": split("registros practicaron practicado practicadas realizaron domicilios"),
        "servidores": split(
            "informáticos dedicados alojados dominios ordenadores web incautaron incautados incautó "
            "intervenidos intervenido intervenidas desactivados apagados"
        ),
        "cortas": split("armas largas"),
        "largas": split("armas cortas"),
        "paginas": split("web internet"),
        "sitios": split("web internet"),
        "portatiles": split("ordenadores ordenador teléfonos móviles tabletas tablets discos"),
        "punos": split("americanos"),
        "terminales": split("móviles telefónicos"),
        "estados": split("miembros unión"),
        "perfiles": split("falsos redes sociales"),
        "registro": split("domiciliario domicilio vivienda"),
        "correos": split("humanos"),
        "tractores": split("robados sustraídos vehículos"),
        "registros": split(
            "efectuar efectúan practicar practican realizar realizan ejecutan ejecutaron domiciliarios domicilios "
            "viviendas entradas practicado practicaron realizaron efectuaron llevaron cabo "
            "incautado intervenido practicados realizado realizados efectuado efectuados llevado inmuebles detenidos "
            "detenidas detenciones arrestos"
        ),
    },
    people=split("personas individuos"),
    actors=split(
        "españoles marroquíes colombianos rumanos albaneses británicos franceses italianos mulas "
        "colaboradores acompañantes civiles otros otras miembros integrantes ciudadanos implicados "
        "extranjeros peregrinos usuarios testaferros captadores butroneros receptadores familias hogares "
        "cabecillas dirigentes directivos lugartenientes intermediarios mayoristas importadores transportistas "
        "ucranianos georgianos "
        "moldavos búlgaros portugueses alemanes holandeses neerlandeses belgas turcos sirios afganos "
        "vietnamitas chinos senegaleses argelinos brasileños peruanos ecuatorianos venezolanos "
        "dominicanos mexicanos lituanos furtivistas docentes vendedoras pateros ladronas religiosos "
        "monitores árbitros amaños septuagenarios octogenarios"
    ),
    premises=split("establecimientos tiendas bodegas"),
    roles=verbs(
        "es",
        suspects="investigadas investigados investigado investigada investigó investiga",
        victims="afectadas afectados estafadas estafado perjudicadas engañadas explotadas explotados explotaban "
        "captadas engañados "
        "estafó engañaron engañó timaron obligaban obligadas forzadas timados damnificados "
        "engaña timan",
        arrests="detener detienen arrestan arrestada captura capturó capturaron capturado aprehendidos "
        "aprehendió detenido detenidos detenida detenidas detiene detienen detuvo detuvieron arrestado "
        "arrestados arrestadas arresta arrestan arrestó arrestaron capturados capturadas detención "
        "detener apresados apresado apresaron atrapados aprehendieron aprehendidas detenga arrestando "
        "deteniendo esposados pillados sorprendidos",
        detained="recluidos recluidas encarcelado encarceladas preventiva prisión encarcelados encarceló retenidos",
        charged="acusado acusada imputada procesado procesadas encausados imputado imputados imputadas "
        "acusados acusadas procesados acusación acusa acusan acusó procesa imputa imputan judicializados "
        "judicializadas formalizados formalizadas "
        "banquillo",
        convicted="condenatoria condenatorias condena condenan condenó condenada condenaron condenado condenados "
        "condenadas "
        "culpables culpable sentenció sentenciado sentenciados impone",
        deaths="muere mueren fallecida fallecen murió falleció asesinada muerta muerto muertos muertas "
        "fallecido fallecidos fallecidas murieron fallecieron matar asesinadas asesinados vida ahogados "
        "ahogadas asesinado fallecimiento asfixiados abatidos perecieron fallece perecen matan mata mataron mató",
        injured="fracturas herida hieren lesionado lesionada heridas herido heridos heridas heridas lesionados "
        "lesionadas hospitalizadas hospitalizados hospital atropellados atropellado hospitalizado "
        "intoxicados intoxicadas intoxicado quemaduras apuñalado apuñalados UCI quemados contusiones "
        "hospitales arrollados inhalación hiere",
        searches="registró registraron allanados allanaron registran registrado registradas registrados "
        "allanadas inspeccionados inspeccionó inspeccionaron allanado allanó registrar registra allana",
        rescued="rescatada liberado rescataron liberaron rescatadas rescatados liberadas liberados rescatado "
        "libera liberan liberó rescata rescatan liberando rescatando liberar rescatar auxiliados "
        "auxiliadas salvadas salva",
    ),
    parted={},
    auxiliaries=split(
        "han ha sido fueron fue son es están estaban resultaron resultado quedaron se siendo y "
        "ingresaron ingresó ingresan pasan"
    ),
    verb_last=False,
    stops=split(
        "de del en y o el la los las un una a al para por con sobre tras que han ha sido fueron fue son es como pero "
        "durante cuando donde su sus este esta estos estas se"
    ),
    fillers=split(
        "a un una cargos total de los las otras otros al más menos en hoy ayer este esta mañana tarde noche "
        "madrugada lunes "
        "martes "
        "miércoles jueves viernes sábado domingo pasado"
    ),
    breaks=split("que cuando mientras tras pero donde porque quienes"),
    months=split("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
    years=table(year="año años", month="mes meses"),
    age=split("edad"),
    prison=split("prisión cárcel reclusión privación privativa rejas"),
    sentenced=split(
        "condenado condenada condenados condenadas condena pena penas impone impuesto impuso impuestas "
        "condenó sentencia sentenciado"
    ),
    not_sentence=split(
        "pide piden solicita solicitan edad últimos hace lleva llevan llevaba libertad mínimo antigüedad"
    ),
    maximum=split(
        "máxima enfrenta enfrentan máximo hasta podría máximas castigados castigado penados penado "
        "expone exponen previstas prevista prevé prevén castiga castigan contempla contemplan penada "
        "penadas castigada castigadas acarrea acarrean afronta afrontan arriesga arriesgan"
    ),
    money=verbs(
        "es",
        money_seized="confiscado confiscados confiscaron aprehendido aprehendidos congelado congelados inmovilizado "
        "inmovilizados decomisadas incautan incautándose requisado requisados bloqueo embargo "
        "localizado recuperado recuperados recupera recuperar incautado incautados incautaron incautó "
        "incautación intervenido intervenidos intervienen decomisado decomisados decomiso bloqueado "
        "bloqueados bloquearon bloquean incautan decomisaron embargado embargados intervenidas "
        "incautadas intervino incauta intervinieron intervenidos aprehensión congelaron inmovilizó "
        "incautada decomisada bloqueadas inmovilizadas inmovilizada incautarse confiscó interviene "
        "decomisa embargadas aprehendieron bloquea embarga",
        money_loss="estafar estafadas desfalco robo hurto pérdida sustraídos sustraer defraudó estafó perdió "
        "perdieron desviado malversado apropiaron daños perjuicio perjuicios pérdidas estafado estafa "
        "estafados botín robado robados defraudado defraudados sustraído fraude estafaron defraudaron "
        "robaron apropiado defraudación ocasionado atracado eludido eludidos eludieron evadido evadidos "
        "evasión defraudada sustrajo sustrajeron apropiación macroestafa coste costes menoscabo "
        "quebranto perjudicados hurtado hurtados saqueado timado timo impuestos desaparecidos "
        "desaparecieron llevarse estafadores timadores roban roba sustraen pierde "
        "pierden",
        money_laundered="blanquear blanqueó blanquearon lavar blanqueado blanqueo blanqueados lavado blanqueaban "
        "blanqueaba blanquea lavaron lavó lavaban lavan",
        money_fine="indemnizar indemnizaciones sanción sanciones multado multa multas indemnización sancionado "
        "sancionados sanciona sancionan sancionó multó multan indemnice resarcir indemnizará indemnizarán",
        money_proceeds="ganado ingresado obtenido obtuvo obtuvieron lucro ventas recaudado beneficiado beneficios "
        "ganancias facturación facturado facturaba ingresos rescate rescates beneficio ganaban obtenían "
        "facturaron lucraban comisiones ganaba ganar ganó ganaron facturar recaudaba recaudaron recaudó "
        "obtener percibido percibieron cobrado ingresaba vendieron embolsó embolsado embolsaron generó "
        "generado generados generaron generaba gana ganan factura embolsa",
        money_reward="recompensas recompensa",
        money="deuda deudas préstamo fianza",
    )
    | table(money_loss="llevaron llevó"),
    worth=split(
        "valor valorado valorada valorados valoradas valoradas tasado tasados tasadas tasada valuado "
        "valuados precio valuada valía avaluado avaluada avaluados avaluadas avaluó"
    ),
    assets=split("dinero bienes activos criptoactivos inmuebles patrimonio fondos saldos"),
    cash=split("efectivo metálico billetes billete cash"),
    inside=split("en"),
    compounds=False,
    head_first=True,
    would=split("habría habrían hubiera hubieran podría podrían alcanzaría"),
    yields=split("alcanzado alcanzar alcanzaría vendido vendida reportado generado reportar"),
)
