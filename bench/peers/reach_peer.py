"""Reach only, no gates: for each source the nodes that hang on it. Bench only.

Arguments: networkx, igraph (which nodes are reached) or igraph-count (how many, which is faster there); a file with the
number of nodes, the sources and the dependencies (dependent supplier). With `all` as third argument every node is a source:
the nodes reached in sum, and the end. Otherwise `ready`, then for each line that comes in the milliseconds of the processor
and the nodes reached in sum."""
import sys
import time

peer, path = sys.argv[1:3]
with open(path) as file:
    nodes = int(file.readline())
    sources = [int(each) for each in file.readline().split()]
    edges = [tuple(map(int, line.split())) for line in file]
if peer == "networkx":
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from((supplier, dependent) for dependent, supplier in edges)

    def reach(sources):
        return sum(len(networkx.descendants(graph, source)) + 1 for source in sources)
else:
    import igraph

    graph = igraph.Graph(n=nodes, edges=[(supplier, dependent) for dependent, supplier in edges], directed=True)

    def reach(sources):
        if peer == "igraph-count":
            return sum(graph.neighborhood_size(list(sources), order=nodes, mode="out"))
        return sum(len(graph.subcomponent(source, mode="out")) for source in sources)


if sys.argv[3:] == ["all"]:
    print(reach(range(nodes)))
    sys.exit()
print("ready", flush=True)
for line in sys.stdin:
    begin = time.process_time()
    found = reach(sources)
    print((time.process_time() - begin) * 1000, found, flush=True)
