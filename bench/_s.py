import re,sys
t=open(sys.argv[1]).read()
docs=re.split(r'^(?=\d\d-)',t,flags=re.M)[1:]
def sc(ds):
    x=''.join(ds); g=len(re.findall(r'^   G',x,re.M)); p=len(re.findall(r'^   P',x,re.M)); r=len(re.findall(r'^   P =',x,re.M)); return f'gold {g} pred {p} right {r} F1 {200*r/max(1,g+p):.1f}'
n=lambda d:int(d[:2])
print('01-12',sc([d for d in docs if n(d)<=12])); print('13-38',sc([d for d in docs if 13<=n(d)<=38])); print('39-47',sc([d for d in docs if 39<=n(d)<=47])); print('48+ ',sc([d for d in docs if n(d)>=48]))
