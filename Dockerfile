FROM python:3.13-slim AS build
WORKDIR /src
COPY requirements.txt pyproject.toml README.md LICENSE CHANGELOG.md sources.yaml scheduler.py fleet.py ./
COPY scraper scraper
COPY storage storage
COPY blotter blotter
COPY docs docs
RUN python -m venv /opt/blotter \
 && /opt/blotter/bin/pip install --no-cache-dir --require-hashes -r requirements.txt \
 && /opt/blotter/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim
RUN useradd --create-home --uid 10001 blotter && mkdir /var/lib/blotter && chown blotter /var/lib/blotter
COPY --from=build /opt/blotter /opt/blotter
ENV PATH=/opt/blotter/bin:$PATH BLOTTER_HOME=/var/lib/blotter
USER blotter
WORKDIR /home/blotter
VOLUME /var/lib/blotter
EXPOSE 8300
HEALTHCHECK --interval=60s CMD ["blotter", "status", "--json"]
ENTRYPOINT ["blotter"]
CMD ["run", "--web", "--host", "0.0.0.0"]
