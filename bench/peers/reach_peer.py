"""Reach only, no gates: for each source the nodes that hang on it. Arguments: networkx or igraph, an edge list
(dependent supplier), the number of sources or all. Output: milliseconds and the nodes reached in sum. Bench only."""
import sys
import time

peer, path, wanted = sys.argv[1:4]
with open(path) as file:
    nodes = int(file.readline())
    sources = [int(each) for each in file.readline().split()]
    edges = [tuple(map(int, line.split())) for line in file]
if wanted == "all":
    sources = range(nodes)
if peer == "igraph":
    import igraph

    graph = igraph.Graph(n=nodes, edges=[(supplier, dependent) for dependent, supplier in edges], directed=True)
    begin = time.perf_counter()
    found = sum(len(graph.subcomponent(source, mode="out")) for source in sources)
else:
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from((supplier, dependent) for dependent, supplier in edges)
    begin = time.perf_counter()
    found = sum(len(networkx.descendants(graph, source)) + 1 for source in sources)
print((time.perf_counter() - begin) * 1000, found)
