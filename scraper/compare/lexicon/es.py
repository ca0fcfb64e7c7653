"""Spanish words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.lexicon.shape import Lexicon, numbered, phrases, split, table

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
    "seiscientos": 600.0,
    "docena": 12.0,
    "decena": 10.0,
    "centenar": 100.0,
    "veintena": 20.0,
    "treintena": 30.0,
    "cincuentena": 50.0,
}

SPANISH = Lexicon(
    code="es",
    decimal=",",
    spaced=True,
    numbers=_NUMBERS,
    magnitudes={"mil": 1e3, "millón": 1e6, "millon": 1e6, "millones": 1e6, "m": 1e6, "billón": 1e12, "billones": 1e12},
    bounds=phrases(
        over="más de, más, supera los, superan los, supera, superó los, al menos, por lo menos, superior a, "
        "superiores a, más de un, más de una, >",
        under="menos de, hasta, como máximo, un máximo de, <",
        about="unos, unas, cerca de, alrededor de, aproximadamente, casi, en torno a, un, una, ~",
    ),
    behind=phrases(over="o más, +", about="aproximadamente"),
    between=split("entre"),
    to=split("a"),
    since=split("de"),
    links=split("y"),
    articles=split("un"),
    halves=split("medio"),
    vague=split("varios varias cientos decenas miles algunos pocos"),
    nouns=table(
        arrests="detenciones arrestos detenidos detenidas arrestados arrestadas",
        suspects="sospechosos sospechosas investigados investigadas",
        victims="víctimas perjudicados afectados",
        searches="registros allanamientos",
        countries="países",
        deaths="muertos fallecidos muertes",
        injured="heridos heridas",
        convicted="condenados",
        charged="imputados acusados",
        firearms="pistolas fusiles revólveres escopetas",
        weapons="armas",
        ammunition="municiones cartuchos balas",
        vehicles="vehículos coches camiones motocicletas turismos automóviles",
        servers="servidores",
        domains="dominios",
        websites="webs plataformas",
        accounts="cuentas",
        devices="teléfonos móviles ordenadores dispositivos computadoras",
        wallets="monederos billeteras",
        pills="pastillas comprimidos píldoras",
        plants="plantas",
        users="usuarios clientes",
        officers="agentes policías",
    ),
    single=table(actors="hombre mujer", arrests="detenido detenida", deaths="muerto fallecido", injured="herido"),
    needs={
        "plantas": split("marihuana cannabis"),
        "registros": split(
            "domiciliarios domicilios viviendas entradas practicado "
            "practicados realizado realizados efectuado efectuados llevado inmuebles"
        ),
    },
    people=split("personas individuos"),
    actors=split(
        "hombres mujeres vendedores compradores miembros integrantes menores jóvenes ciudadanos traficantes varones "
        "tripulantes cabecillas implicados responsables niños adolescentes extranjeros conductores"
    ),
    premises=split("viviendas domicilios inmuebles locales naves lugares"),
    roles=table(
        arrests="detenido detenidos detenida detenidas detiene detienen detuvo detuvieron arrestado arrestados "
        "arrestadas "
        "arresta arrestan arrestó arrestaron capturados capturadas detención detener",
        detained="prisión encarcelados",
        charged="imputado imputados imputadas acusados acusadas procesados",
        convicted="condenado condenados condenadas",
        deaths="muerto muertos muertas fallecido fallecidos fallecidas murieron fallecieron matar asesinadas "
        "asesinados",
        injured="herido heridos heridas heridas lesionados lesionadas",
        searches="registrado registradas registrados allanadas",
        rescued="rescatadas rescatados liberadas liberados rescatado",
    ),
    parted={},
    auxiliaries=split("han ha sido fueron fue son es están estaban resultaron resultado quedaron se siendo y"),
    verb_last=False,
    stops=split(
        "de del en y o el la los las un una a al para por con sobre tras que han ha sido fueron fue son es como pero "
        "durante cuando donde su sus este esta estos estas se"
    ),
    fillers=split("a un total de los las otras otros al más menos en"),
    breaks=split("que cuando mientras tras pero donde porque quienes"),
    months=split("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
    years=table(year="año años", month="mes meses"),
    age=split("edad"),
    prison=split("prisión cárcel reclusión privación"),
    sentenced=split("condenado condenada condenados condenadas condena pena penas"),
    not_sentence=split("pide piden solicita solicitan edad últimos hace libertad mínimo antigüedad"),
    maximum=split("máxima enfrenta enfrentan máximo hasta podría"),
    money=table(
        money_seized="recuperado recuperados recupera recuperar incautado incautados "
        "incautaron incautó incautación intervenido intervenidos intervienen "
        "decomisado "
        "decomisados decomiso bloqueado bloqueados bloquearon bloquean incautan decomisaron embargado "
        "embargados intervenidas incautadas "
        "intervino incauta intervinieron intervenidos",
        money_loss="daños perjuicio perjuicios pérdidas estafado estafa estafados botín robado robados defraudado "
        "defraudados sustraído fraude estafaron defraudaron robaron apropiado",
        money_laundered="blanqueado blanqueo blanqueados lavado",
        money_fine="multa multas indemnización",
        money_proceeds="beneficios ganancias facturación facturado facturaba ingresos rescate rescates beneficio",
        money_reward="recompensa",
    ),
    worth=split("valor valorado valorada valorados valoradas valoradas"),
    assets=split("bienes activos criptoactivos inmuebles patrimonio"),
    cash=split("efectivo metálico"),
    inside=split("en"),
    compounds=False,
)
