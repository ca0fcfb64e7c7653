"""Portuguese words for figures, of Portugal and Brazil; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, calendar, numbered, phrases, split, table, verbs

_NUMBERS = numbered(
    "dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze "
    "dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte",
    2,
) | {
    "trinta": 30.0,
    "quarenta": 40.0,
    "cinquenta": 50.0,
    "sessenta": 60.0,
    "setenta": 70.0,
    "oitenta": 80.0,
    "noventa": 90.0,
    "cem": 100.0,
    "cento": 100.0,
    "duzentos": 200.0,
    "duzentas": 200.0,
    "trezentos": 300.0,
    "trezentas": 300.0,
    "quatrocentos": 400.0,
    "quatrocentas": 400.0,
    "quinhentos": 500.0,
    "quinhentas": 500.0,
    "seiscentos": 600.0,
    "seiscentas": 600.0,
    "setecentos": 700.0,
    "setecentas": 700.0,
    "oitocentos": 800.0,
    "oitocentas": 800.0,
    "novecentos": 900.0,
    "novecentas": 900.0,
    "mil": 1e3,
    "dezena": 10.0,
    "duzia": 12.0,
    "quinzena": 15.0,
    "vintena": 20.0,
    "trintena": 30.0,
    "centena": 100.0,
    "milhar": 1000.0,
}

PORTUGUESE = Lexicon(
    code="pt",
    decimal=",",
    spaced=True,
    numbers=_NUMBERS,
    magnitudes={
        "mil": 1e3,
        "milhao": 1e6,
        "milhoes": 1e6,
        "mi": 1e6,
        "m": 1e6,
        "bilhao": 1e9,
        "bilhoes": 1e9,
        "duzias": 12.0,
        "dezenas": 10.0,
        "centenas": 100.0,
        "milhares": 1e3,
        "biliao": 1e12,
        "bilioes": 1e12,
        "bi": 1e9,
        "trilhao": 1e12,
        "trilhoes": 1e12,
    },
    bounds=phrases(
        over="mais de, mais do que, pelo menos, ao menos, no mínimo, acima de, superior a, superiores a, "
        "ultrapassa os, ultrapassam os, ultrapassa, supera, superam, mais de uma, mais de um, >, "
        "não menos de, um mínimo de, supera os, superam os, superou os, ultrapassou os, acima dos",
        under="menos de, até, no máximo, um máximo de, abaixo de, inferior a, inferiores a, <, não mais de",
        about="cerca de, aproximadamente, quase, perto de, em torno de, por volta de, à volta de, uns, umas, "
        "uma, um, próximo de, na ordem dos, ~, ronda os, rondam os, rondará os, rondam, pouco mais de, "
        "à roda de, próximo dos, próximos de, perto dos, perto das",
    ),
    behind=phrases(over="ou mais, +", about="aproximadamente"),
    between=split("entre"),
    to=split("a"),
    since=split("de"),
    links=split("e"),
    articles=split("um uma"),
    halves=split("meio meia"),
    vague=split("vários várias centenas dezenas milhares alguns algumas poucos poucas diversos diversas"),
    nouns=table(
        arrests="detenções detidos detidas detenção presos presas prisões capturados",
        suspects="suspeitos suspeitas arguidos arguidas investigados investigadas suspeito visados",
        victims="vítimas lesados lesadas ofendidos burlados lesado ofendidas burladas",
        searches="buscas revistas rusgas mandados busca",
        countries="países nações",
        deaths="mortos mortes óbitos mortas cadáveres falecidos óbito corpos",
        injured="feridos feridas",
        convicted="condenados condenadas condenações condenação",
        charged="acusados acusadas indiciados indiciadas denunciados réus pronunciados",
        firearms="pistolas espingardas revólveres revólver caçadeiras fuzis carabinas metralhadoras longas curtas "
        "pistola espingarda caçadeira fuzil metralhadora submetralhadoras rifles",
        weapons="armas facas catanas punhais espadas machados faca machetes baionetas navalhas soqueiras",
        ammunition="munições cartuchos balas projéteis",
        vehicles="veículos carros viaturas automóveis camiões caminhões motos motociclos motocicletas carrinhas "
        "motociclos ligeiros motorizadas ligeiras pesados autocarros ônibus tratores trotinetes automóvel "
        "veículo viatura carretas caminhonetes camionetas carro furgões jipes limusinas furgonetas "
        "autocaravanas minibus escavadoras quadriciclos",
        servers="servidores",
        domains="domínios",
        websites="sites páginas plataformas websites sítios fóruns lojas portais",
        accounts="contas perfis",
        devices="telemóveis celulares telefones computadores dispositivos portáteis smartphones aparelhos tablets "
        "pens routers modems drones consolas inibidores simbox computador telemóvel portátil impressoras "
        "notebooks discos",
        wallets="carteiras wallets",
        pills="comprimidos pastilhas cápsulas",
        plants="plantas pés",
        users="utilizadores usuários clientes subscritores assinantes utentes apostadores membros",
        officers="agentes policiais polícias militares inspetores investigadores elementos guardas militar "
        "inspetoras auditores fiscais alfandegários",
    ),
    single=table(
        actors="homem mulher",
        arrests="detido detida preso presa detenção",
        victims="vítima",
        deaths="morto morte",
        injured="ferido",
        persons="pessoa",
        searches="busca",
    ),
    needs={
        "membros": split("fórum site plataforma registados registrados"),
        "servidores": split(
            "informáticos dedicados alojados domínios computadores web desativaram "
            "paralisou paralisados paralisaram cifrados encriptados infetados desativados desativou desligados "
            "páginas apreendidos apreendeu apreenderam apreendidas"
        ),
        "longas": split("armas curtas"),
        "curtas": split("armas longas"),
        "mandados": split("busca buscas"),
        "contas": split("bancárias bancária correntes bloqueadas congeladas mail email utilizador redes"),
        "sites": split(
            "internet web fechados piratas falsos phishing online bloqueados bloqueou bloqueia encerrados encerrou "
            "encerra "
            "derrubou derrubados derruba desativados"
        ),
        "paginas": split("internet web falsas eletrónicas"),
        "carteiras": split("digitais criptomoedas bitcoin criptoativos"),
        "elementos": split("gnr psp polícia participaram participam empenhados"),
        "portateis": split(
            "computadores telemóveis discos rígidos externos tablets apreendidos apreendeu apreendido apreenderam"
        ),
        "discos": split("rígidos externos"),
        "ligeiros": split("veículos"),
        "revistas": split("buscas"),
        "prisoes": split(
            "preventivas flagrante temporárias realizadas foram feitas efetuadas em autuações autos apreensões"
        ),
    },
    people=split("pessoas indivíduos cidadãos"),
    actors=split(
        "outros outras membros integrantes elementos estrangeiros portugueses brasileiros espanhóis "
        "responsáveis nacionais foragidos alvos policiais civis angolanos cabo- verdianos ucranianos "
        "romenos desportistas recetadores receptadores famílias agregados intermediários grossistas "
        "importadores transportadores caminhoneiros georgianos moldavos búlgaros franceses alemães "
        "holandeses belgas turcos sírios afegãos vietnamitas chineses senegaleses marroquinos argelinos "
        "peruanos colombianos venezuelanos nepaleses indianos paquistaneses furtivos mariscadores mestres "
        "naufragados sicários trabalhadoras garimpeiros fazendeiros mulas bancários doleiros laranjas "
        "milicianos faccionados companheiros condóminos ocupantes passageiras septuagenários octogenários "
        "servidores"
    ),
    premises=split("lojas armazém apartamento"),
    roles=verbs(
        "pt",
        victims="afetados afetadas prejudicados prejudicadas burladas lesadas lesados lesado lesaram enganadas "
        "explorados exploradas exploravam enganados "
        "burlado enganaram enganou obrigavam obrigadas forçadas ludibriados engana enganam burlam lesam "
        "exploram",
        arrests="detido detidos detida detidas deteve detiveram deter detém preso presos presa presas prendeu "
        "prenderam prende prendem detenção capturado capturados capturou capturaram apanhados detenha "
        "detendo prender capturadas aprisionados encarcerados algemados captura capturam",
        detained="preventiva custódia reclusos cadeia encarcerado domiciliária retidos",
        charged="acusado acusados acusada acusadas indiciados indiciadas indiciado denunciados julga julgam acusa "
        "acusam acusou "
        "acusação "
        "pronunciado pronunciados denunciou denuncia indiciou julgamento julgados julgadas",
        convicted="condenado condenados condenada condenadas condenou condena condenaram culpados "
        "culpadas sentenciados sentenciou condenando",
        deaths="morreram morreu mortos mortas morto morta faleceram faleceu assassinadas assassinados vida "
        "óbito afogados mortalmente mata mataram matou morrem morre asfixiados pereceram falecem matam",
        injured="fraturas assistidos assistidas ferido feridos feridas ferida feriram hospital hospitalizados "
        "hospitalizadas atropelados intoxicados intoxicadas queimados esfaqueado esfaqueados ferimentos "
        "inalação UTI UCI baleados hospitais escoriações queimaduras fere ferem",
        searches="revistadas buscados vasculhadas alvo inspecionados inspecionadas vistoriados vistoria vistoriam",
        rescued="resgatadas resgatados libertadas libertados salvas resgatou liberta libertou resgata "
        "resgataram libertaram salvos salvou socorridos socorridas resgatando libertação resgatam salva "
        "salvam",
        suspects="arguidas arguido constituídas constituídos suspeitas suspeitos",
    ),
    parted={},
    auxiliaries=split(
        "foram foi são é estão está tinham sido ficaram ficou a em e se têm tem havia eram acabaram "
        "levados levadas levado transportados transportadas conduzidos"
    ),
    verb_last=False,
    stops=split(
        "de do da dos das em no na nos nas e ou o a os as um uma ao aos à às para por pelo pela com sobre após que "
        "foram foi são é tem têm como mas durante quando onde seu sua este esta estes estas se"
    ),
    fillers=split(
        "a um uma no na nos nas total de os as o mais menos em flagrante outros outras ainda cerca também delito ao "
        "todo hoje ontem esta "
        "neste nesta manhã tarde noite madrugada segunda terça quarta quinta sexta feira sábado domingo dia"
    ),
    breaks=split("que quando enquanto após mas onde porque cujo cuja"),
    months=calendar("pt"),
    years=table(year="ano anos", month="mês meses"),
    age=split("idade idades"),
    prison=split("prisão cadeia reclusão detenção cárcere encarceramento grades"),
    sentenced=split(
        "condenado condenada condenados condenadas pena penas condenou sentenciado cumprido cumprir "
        "aplicou aplicada punido sentenciados condenando"
    ),
    not_sentence=split(
        "suspensa suspensas pede pedia pediu pediam requereu idade últimos atrás liberdade mínimo mínima há passados "
        "suspenso preventiva"
    ),
    maximum=split(
        "máxima máximo até pegar arrisca arriscam incorre incorrem podem pode chegar puníveis punível "
        "punidos punido moldura arriscar prevê preveem prevista punida punidas enfrenta enfrentam"
    ),
    money=verbs(
        "pt",
        money_seized="apreendido apreendidos apreendida apreendidas apreensão apreendeu apreenderam apreensões "
        "bloqueio bloqueado bloqueados bloqueou bloquear bloqueadas congelado congelados arrestados "
        "arrestado arresto confiscado confiscados confisco recuperado recuperados recuperou sequestro "
        "sequestrados perda apreende perdidos perdimento indisponibilidade arrestou arresta bloqueia "
        "recuperadas congelou confiscou sequestrou sequestradas intercetadas intercetados intercetada "
        "interceptados interceptadas apreendem confisca congela",
        money_loss="prejuízo prejuízos dano danos perdas perdeu perderam burla burlas burlados fraude fraudes "
        "furtado furtados roubado roubados roubo lesado lesados lesou desviado desviados desvio desvios evasão "
        "burlam golpe sonegação sonegados desfalque apropriou apropriaram burlou burlaram lesando lesaram "
        "assaltado roubaram furto furtaram sonegou sonegaram burlado defraudou defraudaram defraudado "
        "lesava carrossel evadidos custo custos custou enganou rombo desviou desviaram subtraídos "
        "subtraiu extorquiu extorquidos impostos desaparecidos desapareceram sumiram levados levaram levou levando "
        "burlões golpistas roubam rouba furtam perde perdem",
        money_laundered="lavado lavados lavagem lavou branqueado branqueamento branquearam branqueou lavaram lavava "
        "branqueava branquear lavar branqueia branqueiam",
        money_fine="autuado autua autuam multa multas coima coimas indemnização indenização indemnizações "
        "indenizações indemnizar sanção "
        "sanções indenizar ressarcir compensação morais multado multados contraordenações",
        money_proceeds="vantagem vantagens lucro lucros faturação faturamento faturou receita receitas ganhos "
        "resgate resgates proveitos "
        "rendimento faturado lucrado lucrou lucraram ganharam faturava arrecadou arrecadaram comissões "
        "lucrava ganhava ganhavam rendia renderam facturação arrecadava obtiveram obteve gerado gerados "
        "geraram gerou rendimentos rende rendeu embolsou embolsado embolsaram embolsados ganha ganham "
        "lucra lucram embolsa",
        money_reward="recompensa recompensas",
        money="dívida dívidas empréstimo caução fiança",
    ),
    worth=split(
        "valor avaliado avaliados avaliada avaliadas valia estimado valer vale valiam valem avaliação "
        "orçado orçados avaliaram rondaria"
    ),
    assets=split(
        "dinheiro bens ativos património patrimônio imóveis criptoativos contas fundos saldos valores participações"
    ),
    cash=split("numerário dinheiro notas espécie cash cédulas"),
    inside=split("em no na nos nas"),
    compounds=False,
    head_first=True,
    would=split("teria teriam poderia poderiam renderia renderiam valeria valeriam alcançaria atingiria"),
    yields=split(
        "rendido render renderia renderiam vendida vendido vendidos alcançado atingido valido valeria "
        "valeriam alcançaria atingiria alcançar"
    ),
)
