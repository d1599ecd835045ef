"""Reach only, no gates: for each source the nodes that hang on it. Bench only.

Arguments: networkx or igraph; a file with the number of nodes, the sources and the dependencies (dependent supplier).
With `all` as third argument every node is a source: the nodes reached in sum, and the end. Otherwise `ready`, then for
each line that comes in the milliseconds of the processor and the nodes reached in sum."""
import sys
import time

peer, path = sys.argv[1:3]
with open(path) as file:
    nodes = int(file.readline())
    sources = [int(each) for each in file.readline().split()]
    edges = [tuple(map(int, line.split())) for line in file]
if peer == "igraph":
    import igraph

    graph = igraph.Graph(n=nodes, edges=[(supplier, dependent) for dependent, supplier in edges], directed=True)

    def reach(source):
        return len(graph.subcomponent(source, mode="out"))
else:
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from((supplier, dependent) for dependent, supplier in edges)

    def reach(source):
        return len(networkx.descendants(graph, source)) + 1


if sys.argv[3:] == ["all"]:
    print(sum(map(reach, range(nodes))))
    sys.exit()
print("ready", flush=True)
for line in sys.stdin:
    begin = time.process_time()
    found = sum(map(reach, sources))
    print((time.process_time() - begin) * 1000, found, flush=True)
